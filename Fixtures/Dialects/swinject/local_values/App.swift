import Swinject

protocol A {}
protocol B {}
protocol C {}
protocol D {}
protocol E {}
protocol F {}
protocol Soft {}

let container = Container()

func take(_ any: Any) {}

// What is kept first and unwrapped by force later.
func a() -> A { let a = container.resolve(A.self); return a! }
func b() {
  let b = container.resolve(B.self)
  precondition(b != nil)
  take(b!)
}
func c() { let c: C! = container.resolve(C.self); take(c) }
func d() {
  let d: D? = container.resolve(D.self)
  guard let d else { fatalError() }
  take(d)
}
func e() -> E {
  let found = container.resolve(E.self)
  let work = { take(found!) }
  work()
  return found.unsafelyUnwrapped
}
func f() -> F { let f = container.resolve(F.self) as? F; return f! }

// What is looked at, or given another value.
func looked() { let soft = container.resolve(Soft.self); if soft != nil { take(soft!) } }
func left() { let soft = container.resolve(Soft.self); guard soft != nil else { return }; take(soft!) }
func chained() { let soft = container.resolve(Soft.self) as? [Int]; take(soft?.count as Any); take(soft!) }
func changed() { var soft = container.resolve(Soft.self); soft = Other(); take(soft!) }
func shadowed() {
  let soft = container.resolve(Soft.self)
  take(soft as Any)
  [Other()].map(Optional.some).forEach { soft in take(soft!) }
}
func inner() { let soft = container.resolve(Soft.self); take(soft as Any); do { let soft: Int? = 1; take(soft!) } }
func lazily() { let soft: Soft! = container.resolve(Soft.self); if let soft { take(soft) } }
func elsewhere() { let soft: Int? = 1; take(soft!) }
struct Other: Soft {}
