/// Deep chains: scanned components are built bottom-up, so that chains of any depth fit on the stack.
extension Resolver {
  /// The number of levels that are built on the stack before the rest is built bottom-up.
  private static let levels = 64

  /// If the nesting on the stack indicates a deep chain, builds the dependencies of a registration in dependency order.
  /// Constant time otherwise.
  @usableFromInline
  func buildAhead(of registration: Registration) throws(ContainerError) {
    guard let depth = Frame.innermost?.pointee.depth, depth % Self.levels == 0 else { return }
    for needed in container.needed(before: registration) {
      if needed.scope == .singleton, needed.pointer == nil {
        _ = try anyValue(of: needed)
      } else if needed.scope == .request, let scope, scope.cell(of: needed).pointer == nil {
        _ = try anyValue(of: needed)
      }
    }
  }
}

extension Container {
  /// The kept, synchronous registrations that a scanned one requires, each after its dependencies. Linear in the scan.
  fileprivate func needed(before registration: Registration) -> [Registration] {
    state.withLock { state in
      guard let scan = state.scan, let order = scan.plan.buildOrder else { return [] }
      let start = order.first { scan.registration(of: $0)?.keeper === registration.keeper }
      guard let start else { return [] }
      let reached = scan.plan.reachable(from: [scan.plan.keeper(of: start)])
      return order.compactMap { index in
        guard reached[index], index != start, let needed = scan.registration(of: index)?.keeper,
          needed.scope != .factory, needed.traits.isDisjoint(with: .suspending)
        else { return nil }
        return needed
      }
    }
  }
}
