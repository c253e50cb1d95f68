import Dioxide

let container = Container()
struct User: Sendable {}
@Service struct SMTPEmail {}
@Service struct Signup {}
@Service struct Repository<Element: Sendable>: Sendable {}
