import CDioxide

/// The result of a scan, for later scans and introspection.
struct Scan: Sendable {
  var components: [Component]
  var blueprint: Blueprint
  var plan: ScanPlan
  /// The registration of each component; nil if it is not live.
  var registrations: [Registration?]
  /// The registrations made by hand; their bindings follow those of the components.
  var byHand: [Registration]
  /// The live bindings that must be awaited; if several share an instance, only the one that keeps it.
  var suspending: Set<Int>

  /// The registration of a binding of the blueprint.
  func registration(of binding: Int) -> Registration? {
    if binding < registrations.count { return registrations[binding] }
    let index = binding - registrations.count
    return index < byHand.count ? byHand[index] : nil
  }
}

/// Statistics of a scan.
public struct ScanStatistics: Sendable {
  /// The number of components bound under their own type.
  public var services = 0
  /// The number of components bound under a port.
  public var adapters = 0
  /// The duration in nanoseconds.
  public var nanoseconds: UInt64 = 0

  /// The duration.
  @available(macOS 13, iOS 16, tvOS 16, watchOS 9, *)
  public var duration: Duration { .nanoseconds(Int64(clamping: nanoseconds)) }
}

extension Container {
  /// Validates the components of a profile together with the registrations made by hand, then registers them. Registers
  /// nothing if there is a violation.
  ///
  /// A binding made by hand overrides a scanned one with the same key. The dependencies of a factory registered by hand
  /// are known only if it was registered with `using:` or `as:`. A later scan of the same profile adds the components
  /// that earlier scans did not find. Components are identified by key, implementation and module.
  ///
  /// `T.InjectedComponent.components` lists the components that `@Service` and `@Adapter` declare for a type `T`.
  ///
  /// - Throws: ``ContainerError/invalid(_:blueprint:profile:)`` with every violation,
  ///   ``ContainerError/scannedForOtherProfile(_:asked:)``.
  /// - Complexity: linear in components and dependencies.
  @discardableResult
  public func scan(_ components: [Component], profile: Profile) throws(ContainerError) -> ScanStatistics {
    let start = dioxide_nanoseconds()
    let result = state.withLock { state in scan(components, profile, &state) }
    var statistics = try result.get()
    statistics.nanoseconds = dioxide_nanoseconds() - start
    return statistics
  }

  /// The plan for scanning these components. Registers nothing.
  public func scanPlan(
    _ components: [Component], profile: Profile
  ) -> (blueprint: Blueprint, plan: ScanPlan) {
    state.withLock { state in
      let blueprint = makeBlueprint(joined(components, state), state)
      return (blueprint, ScanPlan(blueprint, profile: profile))
    }
  }

  /// Validates the registrations like a scan does.
  ///
  /// - Throws: ``ContainerError/invalid(_:blueprint:profile:)`` with every violation.
  public func validate() throws(ContainerError) {
    let (blueprint, profile) = state.withLock { state in
      (makeBlueprint(state.scan?.components ?? [], state), state.scan?.plan.profile ?? .all)
    }
    let plan = ScanPlan(blueprint, profile: profile)
    guard plan.violations.isEmpty else {
      throw .invalid(plan.violations, blueprint: blueprint, profile: profile)
    }
  }

  /// Lists the components first, so that a binding and its component have the same index; then the registrations made
  /// by hand.
  func makeBlueprint(_ components: [Component], _ state: borrowing State) -> Blueprint {
    makeBlueprint(components, state, byHand: state.writer.registeredByHand(table))
  }

  private func makeBlueprint(
    _ components: [Component], _ state: borrowing State, byHand: [Registration]
  ) -> Blueprint {
    var blueprint = Blueprint()
    // Use indices: copying a component out of the array would retain everything that it refers to.
    blueprint.reserve(
      bindings: components.count + byHand.count,
      dependencies: components.indices.reduce(0) { $0 + components[$1].dependencies.count })
    for index in components.indices {
      blueprint.append(components[index].binding, dependencies: components[index].dependencies)
    }
    for registration in byHand {
      let details = state.details.isEmpty ? nil : state.details[registration.index]
      blueprint.append(
        Blueprint.Binding(
          key: registration.key, implementation: details?.implementation ?? .metatype(registration.type),
          scope: registration.scope, isManual: true, isShared: details?.own != nil,
          isSuspending: registration.traits.contains(.asynchronous),
          isLifecycle: registration.traits.contains(.started)),
        dependencies: details?.dependencies ?? [])
    }
    return blueprint
  }

  /// The components of earlier scans, followed by the new ones. Does not copy if there was no earlier scan.
  private func joined(_ components: [Component], _ state: borrowing State) -> [Component] {
    guard let scanned = state.scan?.components, !scanned.isEmpty else { return components }
    let known = Set(scanned.map(\.identity))
    return scanned + components.filter { !known.contains($0.identity) }
  }

  private func scan(
    _ new: [Component], _ profile: Profile, _ state: inout State
  ) -> Result<ScanStatistics, ContainerError> {
    if let active = state.scan?.plan.profile, active != profile {
      return .failure(.scannedForOtherProfile(active, asked: profile))
    }
    let components = joined(new, state)
    let byHand = state.writer.registeredByHand(table)
    let blueprint = makeBlueprint(components, state, byHand: byHand)
    let plan = ScanPlan(blueprint, profile: profile)
    guard plan.violations.isEmpty else {
      return .failure(.invalid(plan.violations, blueprint: blueprint, profile: profile))
    }
    var registrations = state.scan?.registrations ?? []
    let known = registrations.count
    registrations += [Registration?](repeating: nil, count: components.count - known)
    var statistics = ScanStatistics()
    state.writer.reserve(components.count - known, in: table)
    for index in plan.live where index >= known && index < components.count {
      let keeper = plan.keeper(of: index)
      let kept =
        keeper == index
        ? nil : (keeper < components.count ? registrations[keeper] : byHand[keeper - components.count])?.keeper
      registrations[index] = register(components[index], keeper: kept, &state)
      if components[index].binding.key.type == components[index].binding.implementation {
        statistics.services += 1
      } else {
        statistics.adapters += 1
      }
    }
    // Includes collections without members in this profile: they are empty.
    var gathered: Set<Key> = []
    for index in components.indices where components[index].collection != nil {
      let key = components[index].binding.key
      guard gathered.insert(key).inserted else { continue }
      let members = plan.bindings(for: key).compactMap { $0 < registrations.count ? registrations[$0] : nil }
      register(components[index], members, &state)
    }
    var scan = Scan(
      components: components, blueprint: blueprint, plan: plan, registrations: registrations,
      byHand: byHand, suspending: [])
    scan.suspending = Set(
      plan.live.filter {
        plan.keeper(of: $0) == $0
          && !(scan.registration(of: $0)?.keeper.traits.isDisjoint(with: .suspending) ?? true)
      })
    state.scan = scan
    return .success(statistics)
  }

  private func register(_ component: Component, keeper: Registration?, _ state: inout State) -> Registration? {
    guard case .metatype(let type) = component.binding.key.type else { return nil }
    let registration = Registration.make(
      type: type, name: component.binding.key.name, factory: component.factory, index: state.writer.nextIndex,
      scope: component.binding.scope,
      traits: component.binding.isLifecycle && component.binding.scope == .request
        ? component.traits.union(.started) : component.traits,
      keeper: keeper)
    if component.binding.isMulti {
      state.writer.keep(registration)
    } else {
      state.writer.add(registration, to: table)
    }
    return registration
  }

  /// Binds the collection of a port's adapters, unless it was bound by hand.
  private func register(_ component: Component, _ members: [Registration], _ state: inout State) {
    guard let collection = component.collection else { return }
    let name = component.binding.key.name
    let before = table.lookUp(collection.type, name: name)
    if let before, !before.takeUnretainedValue().traits.contains(.collection) { return }
    let suspends = members.contains { $0.scope == .factory && $0.traits.contains(.asynchronous) }
    state.writer.add(
      Registration.make(
        type: collection.type, name: name, factory: collection.gather(members, suspends),
        index: state.writer.nextIndex, scope: .factory,
        traits: suspends ? [.boxed, .collection, .asynchronous] : [.boxed, .collection]),
      to: table)
  }
}
