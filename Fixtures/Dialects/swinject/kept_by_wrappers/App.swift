import Swinject

// Property wrappers that keep what they resolved, and then must have it.

let container = Container()

@propertyWrapper struct Inject<T> {
  private var kept: T?
  var wrappedValue: T {
    mutating get {
      if kept == nil { kept = container.resolve(T.self) }
      return kept!
    }
  }
}

@propertyWrapper struct Settable<T> {
  private var kept: T?
  var wrappedValue: T {
    mutating get {
      if kept == nil { kept = container.resolve(T.self) }
      return kept!
    }
    set { kept = newValue }
  }
}

protocol Api {}
protocol Log {}
final class Feed {
  @Inject var api: Api
  @Settable var log: Log
}
func wire() { container.register(Feed.self) { _ in Feed() } }
