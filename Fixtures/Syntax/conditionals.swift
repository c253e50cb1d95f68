#if A
class X: P {
#else
class X {
#endif
  var a = 1
}
struct Y {
  #if B
  var b = 1
  #else
  // dioxide:disable all

  var b = 2 // dioxide:disable:this x
  #endif
  var c = z
  #if B
    .foo()
  #endif
    .bar()
  var d = 1
}
