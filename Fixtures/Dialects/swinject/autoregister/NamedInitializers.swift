import Swinject
import SwinjectAutoregistration

final class Letter {
  struct Draft {}
  init(text: String) {}
  convenience init(draft: Draft) { self.init(text: "") }
  convenience init(_ log: Log, in store: Store) { self.init(text: "") }
}
final class Stamp {
  init(price: Int) {}
  convenience init(log: Log) { self.init(price: 1) }
}
struct Envelope {
  var size: Int
  var log: Log
}
final class Parcel {
  private init() {}
  init(weight: Weight) {}
}
struct Weight {}

func assembleLetters(_ container: Container) {
  // Which initializer it is its labels tell.
  container.autoregister(Letter.self, argument: Letter.Draft.self, initializer: Letter.init(draft:))
  container.autoregister(Letter.self, name: "logged", initializer: Letter.init(_:in:))
  container.autoregister(Envelope.self, argument: Int.self, initializer: Envelope.init(size:log:))
  // Here what stands around it does.
  container.autoregister(Stamp.self, initializer: Stamp.init as (Log) -> Stamp)
  container.autoregister(Stamp.self, argument: Int.self, initializer: Stamp.init)
  // Good for one that is missing: there is but one that can be called.
  container.autoregister(Parcel.self, initializer: Parcel.init)
}
