import Dioxide

protocol Handler<Event>: Sendable { associatedtype Event }

@Adapter(for: (any Handler<Int>).self, multi: true) struct Numbers: Handler { typealias Event = Int }
@Adapter(for: (any Handler<String>).self) struct Texts: Handler { typealias Event = String }
