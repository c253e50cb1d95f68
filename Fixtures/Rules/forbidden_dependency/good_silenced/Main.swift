import Dioxide

@Service struct A {}
@Service struct B {
  init(a: A) {}  // dioxide:disable:this forbidden_dependency
}
