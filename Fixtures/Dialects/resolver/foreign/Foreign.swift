import Resolver
import UIKit

/// What is called the same and is not Resolver's.
final class Table {
  let table = UITableView()
  @Injected(\.mail) var mail: Int
  func load(promise: Promise<Int>, center: Center) {
    table.register(Cell.self, forCellReuseIdentifier: "cell")
    center.register { print("later") }
    promise.resolve(1)
    register { print("own") }
  }
  func register(_ body: () -> Void) {}
}
final class Cell {}
final class Center { func register(_ body: @escaping () -> Void) {} }
final class Promise<Value> { func resolve(_ value: Value) {} }
enum Field { case optional(Int) }
let field = Field.optional(1)
// Resolver.register { Cell() }
let text = "Resolver.resolve(Cell.self)"

extension Resolver: ResolverRegistering {
  public static func registerAllServices() { register { Cell() } }
}
