import Dioxide

@Service struct A {}
@Service struct B { let a: A }
