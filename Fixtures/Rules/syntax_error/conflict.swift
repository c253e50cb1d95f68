import Dioxide

protocol Port: Sendable {}

struct Plain {
<<<<<<< ours  // expect: syntax_error
  let name = 1
=======
  let name = 2
>>>>>>> theirs
}

@Service struct After: Sendable {
  let port: any Port  // expect: missing_binding
}
