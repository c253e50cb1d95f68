import Dioxide

prefix operator /
prefix func / (value: Int) -> Int { value }
infix operator <*>: AdditionPrecedence

@resultBuilder enum Builder {
  static func buildBlock(_ parts: Int...) -> Int { parts.reduce(0, +) }
}

struct Forms<each Item, let count: Int>: ~Copyable {
  subscript<T>(_ index: T) -> Int where T: BinaryInteger { _read { yield 1 } }
  var value: Int {
    get throws { 1 }
  }
  @available(*, deprecated, message: "}") @inlinable borrowing func run<E: Error>() async throws(E) {}
  func items(_ item: repeat each Item) -> (repeat each Item) { (repeat each item) }
  consuming func end() { discard self }
  deinit { print("}") }
}

extension Array {
  func chained() -> some Sequence {
    self
      #if DEBUG
      .map { $0 }
      #else
      .filter { _ in true }
      #endif
  }
}

@Service final class Client: Sendable {
  init() {
    #sourceLocation(file: "other.swift", line: 1)
    let closure: (Int) -> Void = { [weak self] _ in _ = self; if #available(macOS 15, *) {} else {} }
    closure(1)
    #sourceLocation()
    switch 1 { case 1: break; default: break }
  }
}
