import Dioxide

protocol Printer {}
protocol Scanner {}

@Adapter(for: Printer.self)
@Adapter(for: Scanner.self)
final class Device: Printer, Scanner, Sendable {  // expect: ambiguous_initializer
  init() {}
  init(title: String) {}
}
