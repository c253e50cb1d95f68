// This file does not import Swinject, and uses it all the same.
struct Screen {
  let mail = assembler.resolver.resolve(Mail.self)!
}
