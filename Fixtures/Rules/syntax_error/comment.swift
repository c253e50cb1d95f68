import Dioxide

protocol Port: Sendable {}

@Service struct Before: Sendable {
  let port: any Port  // expect: missing_binding
}

/* no end  // expect: syntax_error
   /* but this one ends */
