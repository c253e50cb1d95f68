import Synchronization

@testable import DioxideCore

/// A naive container: a dictionary and a lock. The model test compares the real one with it.
final class ReferenceContainer: Sendable {
  enum Failure: Error, Equatable {
    case notBound
    case alreadyRegistered
    case cycle
    case outsideScope
  }

  typealias Make = @Sendable (ReferenceContainer) throws -> any Sendable

  private struct Entry {
    var scope: Scope
    var make: Make?
    var instance: (any Sendable)?
    var isGiven = false
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var order: [Key] = []
    var building: [Key] = []
    var scopes: [[Key: any Sendable]] = []
  }

  private let state = Mutex(State())

  func register(_ key: Key, instance: any Sendable) throws {
    try add(key, Entry(scope: .singleton, make: nil, instance: instance, isGiven: true))
  }

  func register(_ key: Key, scope: Scope, _ make: @escaping Make) throws {
    try add(key, Entry(scope: scope, make: make))
  }

  private func add(_ key: Key, _ entry: Entry) throws {
    try state.withLock { state in
      guard state.entries[key] == nil else { throw Failure.alreadyRegistered }
      state.entries[key] = entry
      state.order.append(key)
    }
  }

  func resolve(_ key: Key) throws -> any Sendable {
    let (entry, kept) = try state.withLock { state in
      guard let entry = state.entries[key] else { throw Failure.notBound }
      if entry.scope == .request {
        let holder = state.building.last { state.entries[$0]?.scope != .factory }
        if state.scopes.isEmpty || holder.map({ state.entries[$0]?.scope == .singleton }) ?? false {
          throw Failure.outsideScope
        }
      }
      if entry.instance == nil, state.building.contains(key) { throw Failure.cycle }
      let kept = entry.scope == .request ? state.scopes.last?[key] : entry.instance
      if kept == nil { state.building.append(key) }
      return (entry, kept)
    }
    if let kept { return kept }
    defer { state.withLock { _ = $0.building.popLast() } }
    guard let value = try entry.make?(self) else { throw Failure.notBound }
    state.withLock { state in
      switch entry.scope {
      case .singleton: state.entries[key]?.instance = value
      case .request: if !state.scopes.isEmpty { state.scopes[state.scopes.count - 1][key] = value }
      case .factory: break
      }
    }
    return value
  }

  func openScope() { state.withLock { $0.scopes.append([:]) } }
  func closeScope() { state.withLock { _ = $0.scopes.popLast() } }
  func contains(_ key: Key) -> Bool { state.withLock { $0.entries[key] != nil } }
  func reset() {
    state.withLock { state in
      for key in state.order where state.entries[key]?.isGiven == false { state.entries[key]?.instance = nil }
    }
  }
  var count: Int { state.withLock { $0.entries.count } }
  var keys: [Key] { state.withLock { $0.order } }
}
