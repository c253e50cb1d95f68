import Dioxide

// What is optional is an edge when it is bound.
@Service
final class First: Sendable {
  init(second: Second?) {}  // expect: circular_dependency
}

@Service
final class Second: Sendable {
  init(third: Third) {}
}

@Service
final class Third: Sendable {
  init(first: First? = nil) {}
}
