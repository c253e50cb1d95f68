import Swinject
import SwinjectStoryboard

protocol Mail {}
protocol Log {}
final class SMTP: Mail {}
final class Screen { var mail: Mail?, log: Log?, other: Log? }

extension SwinjectStoryboard {
  @objc class func setup() {
    defaultContainer.register(Mail.self) { _ in SMTP() }
    // Made by a storyboard and handed what it needs then: hard needs must be there.
    defaultContainer.storyboardInitCompleted(Screen.self) { r, screen in
      screen.mail = r.resolve(Mail.self)!
      screen.log = r.resolve(Log.self)!
      screen.other = r.resolve(Log.self)
    }
    // By another name it is another.
    defaultContainer.storyboardInitCompleted(Screen.self, name: "second") { r, screen in
      screen.mail = r.resolve(Mail.self)
    }
    // And no second registration of the type.
    defaultContainer.register(Screen.self) { _ in Screen() }
  }
}
