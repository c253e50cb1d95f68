struct A {
  func g() {
    }
  }

  func h() {
    let a = """
  }
  func no() {
}
"""
  }
}
struct B
  let x: Int
  init(x: Int) {}
}
struct C: garbage ] > {
  let y: Int
}
func k(a: Int {
}
struct D {}
