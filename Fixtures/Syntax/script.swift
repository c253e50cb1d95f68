print("hello")
let x = 3
if x > 2 { func local() {} }
let y = foo { $0 }
  .bar()
func f() {}
for i in 0..<3 where i > 1 {
}
x.open()
open(file)
guard let z = y else { fatalError() }
struct A { var b: Int }
#expect(A(b: 1).b == 1)
actor.foo()
