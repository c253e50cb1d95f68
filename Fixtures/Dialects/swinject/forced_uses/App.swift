import Swinject

protocol A {}
protocol B {}
protocol C {}
protocol D {}
protocol E {}
protocol F {}
protocol G {}
protocol H {}
protocol I {}
protocol J {}
protocol K {}
protocol L {}
protocol M {}
protocol N {}
protocol O {}
protocol P {}
protocol Q {}
protocol R {}

let container = Container()

func stop(_ reason: String) -> Never { fatalError(reason) }

struct Absent: Error {}

extension Optional {
  func orStop(_ reason: String = "nothing") -> Wrapped {
    guard let self else { stop(reason) }
    return self
  }
  func orThrow() throws -> Wrapped {
    guard let self else { throw Absent() }
    return self
  }
  var unwrapped: Wrapped { self! }
}

// Each of these ends the program, and nothing registers anything.
func a() { if let a = container.resolve(A.self) { print(a) } else { fatalError("no a") } }
func b() -> B {
  if let b = container.resolve(B.self) { return b }
  print("no b")
  preconditionFailure()
}
func c() -> C { ((container.resolve(C.self)))! }
func d() -> D { container.resolve(D.self).unsafelyUnwrapped }
func e() -> E { container.resolve(E.self) ?? { fatalError("no e") }() }
func f() -> F { container.resolve(F.self) ?? (stop("no f")) }
func g() { guard let g = container.resolve(G.self) else { exit(1) }; print(g) }
func h() {
  switch container.resolve(H.self, name: "h") {
  case let h?: print(h)
  case nil: stop("no h")
  }
}
func i() {
  switch container.resolve(I.self) {
  case .some(let i): print(i)
  default:
    print("no i")
    fatalError()
  }
}
func j() { precondition(container.resolve(J.self) != nil, "no j") }
func k() { if container.resolve(K.self) == nil { fatalError("no k") } }
func l() { guard container.resolve(L.self) != nil else { abort() } }
func m() -> M { container.resolve(M.self).orStop() }
func n() -> N { try! container.resolve(N.self).orThrow() }
func o() { print("\(container.resolve(O.self)!)") }
func p() { let type = P.self; print(container.resolve(type)!) }
func q() -> Q { container.resolve(Q.self).unwrapped }
func r() -> String { (container.resolve(R.self) as? String)! }
