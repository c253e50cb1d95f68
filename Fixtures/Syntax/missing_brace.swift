import Before

struct Before {
  let x: Int
}

class Broken {
  init(a: Int) {}

struct After {
  func f() {}
}

extension After: P {
  var a: Int { 1 }
}
