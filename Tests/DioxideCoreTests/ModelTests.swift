import Synchronization
import Testing

@testable import DioxideCore

/// A deterministic generator (SplitMix64, Steele, Lea and Flood 2014).
private struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }
}

private final class Node: Sendable {
  let label: Int
  let needed: [Int]
  init(_ label: Int, _ needed: [Int]) { (self.label, self.needed) = (label, needed) }
}
private struct Small: Sendable { let label: Int, needed: [Int] }
private protocol Port: Sendable { var label: Int { get } }
extension Node: Port {}
extension Small: Port {}

/// One key of the model, with all operations on both containers.
private struct Subject: Sendable {
  let key: Key
  let registerInstance: @Sendable (Container, Int) throws -> Void
  let registerFactory:
    @Sendable (Container, Scope, @escaping @Sendable (Resolver) throws -> (Int, [Int])) throws -> Void
  let resolve: @Sendable (Resolver) throws -> Int

  init<Value: Sendable>(
    _ type: Value.Type, _ name: String?, _ make: @escaping @Sendable (Int, [Int]) -> Value,
    _ label: @escaping @Sendable (Value) -> Int
  ) {
    key = Key(.metatype(type), name: name)
    registerInstance = { container, number in
      try container.register(type, name: name, instance: make(number, []))
    }
    registerFactory = { container, scope, body in
      try container.register(type, name: name, scope: scope) { resolver in
        let (number, needed) = try body(resolver)
        return make(number, needed)
      }
    }
    resolve = { label(try $0.resolve(type, name: name)) }
  }

  static let all: [Subject] = [nil, "a", "b", "c"].flatMap { name in
    [
      Subject(Node.self, name, Node.init) { $0.label },
      Subject(Small.self, name, Small.init) { $0.label },
      Subject((any Port).self, name, { Small(label: $0, needed: $1) }) { $0.label },
      Subject(Int.self, name, { number, _ in number }) { $0 },
      Subject([String].self, name, { number, _ in ["\(number)"] }) { Int($0.first ?? "") ?? -1 },
    ]
  }
}

private enum Outcome: Equatable {
  case value(Int)
  case failure(ReferenceContainer.Failure)
  case other(String)
}

/// Both containers, and the operations on them.
private struct Model {
  let container = Container()
  let reference = ReferenceContainer()
  /// Numbers that distinguish instances: each container counts its constructions.
  let built = Atomics()

  final class Atomics: Sendable {
    let real = Atomic(0)
    let model = Atomic(0)
  }

  func outcome(_ body: () throws -> Int) -> Outcome {
    do {
      return .value(try body())
    } catch let failure as ReferenceContainer.Failure {
      return .failure(failure)
    } catch let error as ContainerError {
      switch error {
      case .notBound: return .failure(.notBound)
      case .alreadyRegistered: return .failure(.alreadyRegistered)
      case .circularDependency: return .failure(.cycle)
      case .outsideScope: return .failure(.outsideScope)
      default: return .other("\(error)")
      }
    } catch {
      return .other("\(error)")
    }
  }

  /// Performs one operation on both, and returns whether the results agree.
  func step(_ generator: inout Generator, _ scope: RequestScope?) -> Bool {
    let subjects = Subject.all
    let subject = subjects[Int.random(in: 0..<subjects.count, using: &generator)]
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<6:
      let real = outcome {
        try subject.registerInstance(container, -7)
        return 0
      }
      let model = outcome {
        try reference.register(subject.key, instance: -7)
        return 0
      }
      return real == model
    case 6..<18:
      let kind = Scope.allCases[Int.random(in: 0..<3, using: &generator)]
      let needed = (0..<Int.random(in: 0..<3, using: &generator)).map { _ in
        Int.random(in: 0..<subjects.count, using: &generator)
      }
      let built = built
      let real = outcome {
        try subject.registerFactory(container, kind) { resolver in
          let values = try needed.map { try subjects[$0].resolve(resolver) }
          return (built.real.add(1, ordering: .relaxed).newValue, values)
        }
        return 0
      }
      let model = outcome {
        try reference.register(subject.key, scope: kind) { reference in
          for index in needed { _ = try reference.resolve(subjects[index].key) }
          return built.model.add(1, ordering: .relaxed).newValue
        }
        return 0
      }
      return real == model
    case 18..<20:
      container.reset()
      reference.reset()
      return true
    case 20..<30:
      return container.contains(subject.key, name: nil) == reference.contains(subject.key)
    case 30..<34:
      return container.count == reference.count && container.isEmpty == (reference.count == 0)
        && container.registeredKeys == reference.keys
    default:
      let real = outcome { try subject.resolve(scope.map { Resolver($0) } ?? Resolver(container)) }
      let model = outcome { try reference.resolve(subject.key) as? Int ?? -1 }
      return real == model
    }
  }
}

@Suite struct ModelTests {
  @Test("1,000 random sequences of 1,000 operations, inside and outside scopes", arguments: 0..<10)
  func bothAgree(group: Int) {
    for seed in group * 100..<(group + 1) * 100 {
      var generator = Generator(state: UInt64(seed))
      let model = Model()
      var remaining = 1000
      while remaining > 0 {
        let length = min(remaining, Int.random(in: 1..<40, using: &generator))
        remaining -= length
        let agrees: Bool
        if Bool.random(using: &generator) {
          model.reference.openScope()
          agrees = model.container.withScope { scope in
            (0..<length).allSatisfy { _ in model.step(&generator, scope) }
          }
          model.reference.closeScope()
        } else {
          agrees = (0..<length).allSatisfy { _ in model.step(&generator, nil) }
        }
        guard agrees else {
          Issue.record("seed \(seed): the containers differ with \(remaining) operations to go")
          return
        }
      }
    }
  }
}
