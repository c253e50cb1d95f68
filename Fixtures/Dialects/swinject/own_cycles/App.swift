import Swinject

// Cycles through functions, wrappers and stored properties of the project's own.

let container = Container()

enum Services {
  static func get<T>(_ type: T.Type) -> T { container.resolve(type)! }
}

@propertyWrapper struct Inject<T> {
  let wrappedValue: T
  init() { wrappedValue = container.resolve(T.self)! }
}

@propertyWrapper struct LazyInject<T> {
  var wrappedValue: T { container.resolve(T.self)! }
}

final class A { init(b: B) {} }
final class B { init(a: A) {} }
final class C { @Inject var d: D }
final class D { @Inject var c: C }
final class E { let f = container.resolve(F.self)! }
final class F { let e = container.resolve(E.self)! }
final class G { @LazyInject var h: H }
final class H { @LazyInject var g: G }

func wire() {
  container.register(A.self) { _ in A(b: Services.get(B.self)) }
  container.register(B.self) { _ in B(a: Services.get(A.self)) }
  container.register(C.self) { _ in C() }
  container.register(D.self) { _ in D() }
  container.register(E.self) { _ in E() }
  container.register(F.self) { _ in F() }
  container.register(G.self) { _ in G() }
  container.register(H.self) { _ in H() }
}
