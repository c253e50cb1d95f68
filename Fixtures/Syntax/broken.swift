struct A {
  func f( {
  }
  var x: Int = 1
}
struct B {
  let 3
  init() {}
}
}
func g() {}
