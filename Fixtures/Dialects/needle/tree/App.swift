import NeedleFoundation

protocol Mail {}
protocol InboxBuilder { var screen: Screen { get } }
final class SMTP: Mail { init(clock: Clock) {} }
final class Clock {}
final class Screen { init(mail: any Mail, user: String) {} }
final class User {}

final class RootComponent: BootstrapComponent {
  var clock: Clock { shared { Clock() } }
  var mail: any Mail {
    get { shared { SMTP(clock: clock) } }
  }
  let address: String = "localhost"
  lazy var user: User = User()

  var inbox: any InboxBuilder { InboxComponent(parent: self) }
  func letter(named name: String) -> LetterComponent { LetterComponent(parent: self, name: name) }
}

func start() {
  registerProviderFactories()
  _ = RootComponent().inbox
}
