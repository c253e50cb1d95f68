import Foundation
@testable import struct Module.Thing
@_spi(Secret) public import Other.Sub

// dioxide:service scope=request
@MainActor
// dioxide:ignore
@Adapter(for: (any Port<Int>).self, in: [.production, .test]) public final class UserService<T: Hashable, each U>:
  Base<T>, @unchecked Sendable, ~Copyable where T.Element == Int, U: Equatable
{
  private let a = 1, b: Int
  @Inject(name: "x") private(set) lazy var repository: any Repository = { "}" }()
  var observed = 3 { didSet { print("\(observed + { 4 }())") } }
  var computed: Int { a / 2 /* } */ + b / 3 }
  static var regex = /[}"]/
  weak var delegate: (any Delegate)?
  let closure: @Sendable (Int, _ label: String) async throws(Failure) -> [String: (Int) -> Void] = { _, _ in [:] }

  init(port: any EmailPort, named name: String = "a, b", handlers: @escaping () -> Void, rest: Int...) async throws {
    self.b = 1
  }

  convenience init?<V>(_ value: V) where V: Codable { nil }
  deinit { }

  enum Kind: String { case one = "1", two; case three(Int, label: String = "x") ; indirect case four }
  subscript(index: Int, _ other: String) -> Int { get { 1 } set { } }
  static func == (left: UserService, right: UserService) -> Bool { true }
  class func make<T>() -> T? { nil }
  typealias Handler<X> = (X) -> Void
}

public protocol Port<Value>: AnyObject {
  associatedtype Value: Equatable = Int where Value: Hashable
  var name: String { get }
  init(name: String)
  func send(_ value: Value) async throws(Failure) -> some Sequence<Int>
}

extension Outer.Inner<Int>: Port where Element: P {
  #if DEBUG
  func debugOnly() {}
  #elseif os(Linux) && compiler(>=6)
  @available(*, deprecated) func linuxOnly() {}
  #else
  func other() {}
  #endif
}

actor Store<let N: Int> { nonisolated(unsafe) var x = 1; #Preview("x") { Text("}") } }

precedencegroup P { associativity: left }
infix operator <+>: P
@freestanding(expression) public macro stringify<T>(_ value: T) -> (T, String) = #externalMacro(module: "M", type: "S")

struct LongLet {
  let value = container
    .register(A.self)
    .b
  let next = condition ? a : b
  let third = if x, y { 1 } else { 2 }
  #if A
  @MainActor
  #endif
  func f() {}
  let x = Dictionary<String, Int>(), y = a < b, z = 3
}
