import Dioxide
import Foundation
import Synchronization

/// One thing to do.
struct Item: Equatable, Sendable {
  var text: String
  var isDone = false
}

/// Stores the list.
protocol ItemStore: Sendable {
  func load() throws -> [Item]
  func save(_ items: [Item]) throws
}

/// The file of the list; registered by hand.
struct ListFile: Sendable { var path: String }

@Adapter(for: ItemStore.self, profile: .production)
struct ItemsInAFile: ItemStore {
  let file: ListFile

  func load() throws -> [Item] {
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    let text = try String(contentsOfFile: file.path, encoding: .utf8)
    return text.split(separator: "\n").map { line in
      Item(text: String(line.dropFirst(2)), isDone: line.hasPrefix("x"))
    }
  }

  func save(_ items: [Item]) throws {
    let text = items.map { "\($0.isDone ? "x" : "-") \($0.text)\n" }.joined()
    try text.write(toFile: file.path, atomically: true, encoding: .utf8)
  }
}

@Adapter(for: ItemStore.self, profile: .test)
final class ItemsInMemory: ItemStore {
  private let items = Mutex<[Item]>([])
  func load() -> [Item] { items.withLock { $0 } }
  func save(_ items: [Item]) { self.items.withLock { $0 = items } }
}

/// The list and its operations.
@Service
struct Checklist: Sendable {
  let store: any ItemStore
  let notifier: (any Notifier)?

  func items() throws -> [Item] { try store.load() }

  func add(_ text: String) throws { try store.save(store.load() + [Item(text: text)]) }

  /// Marks an item, counted from 1, as done; returns whether it exists.
  func finish(_ number: Int) throws -> Bool {
    var items = try store.load()
    guard items.indices.contains(number - 1) else { return false }
    items[number - 1].isDone = true
    try store.save(items)
    if items.allSatisfy(\.isDone) { notifier?.everythingIsDone() }
    return true
  }
}

/// Is notified of finished lists. Optional: nothing binds it in production.
protocol Notifier: Sendable { func everythingIsDone() }

@Adapter(for: Notifier.self, profile: .test)
struct Applause: Notifier {
  func everythingIsDone() { print("well done") }
}
