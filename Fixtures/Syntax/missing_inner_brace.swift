struct A {
  struct Inner {
    let x: Int

  func g() {
    if x {
      f()
  }

  func h() {
  }
}
func after() {
}
