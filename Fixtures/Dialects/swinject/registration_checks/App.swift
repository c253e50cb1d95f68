import Swinject

// Only what is asked for is known to be there, and only where the check holds.

protocol Mail {}
protocol Clock {}

let container = Container()

func guarded() {
  if container.hasAnyRegistration(of: Mail.self) { _ = container.resolve(Mail.self)! }
  guard container.hasAnyRegistration(of: Mail.self) else { return }
  _ = container.resolve(Mail.self)!
}

func compared() {
  let mail = container.resolve(Mail.self) != nil ? container.resolve(Mail.self)! : nil
  if container.resolve(Clock.self) != nil && container.resolve(Clock.self)! is Mail { print(mail as Any) }
}

func other() {
  guard container.hasAnyRegistration(of: Mail.self) else { return }
  _ = container.resolve(Clock.self)!
}

// What is not known to hold is not judged.
func kept() {
  let isThere = container.hasAnyRegistration(of: Mail.self)
  if isThere { _ = container.resolve(Mail.self)! }
}
