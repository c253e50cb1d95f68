import Dioxide

@Service struct First {}
}  // expect: syntax_error

@Service struct Second {}
}
