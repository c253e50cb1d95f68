#!/usr/bin/swift
class A {
  let text = """
    \(names.map { "\($0) }" }) { \
    """
  let raw = #"\( { "#
  let nested = "\(a ? "x\("y")" : "}")"
  var b = ##"""
   } "# """#
   """##
  func `weird name {`() {}
}
/* } /* nested */ } */ struct B {}
