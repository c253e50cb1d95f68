import Swinject

protocol Mail {}
protocol Clock {}
protocol Log {}
protocol Store {}
protocol Sound {}

let container = Container()

func hard() {
  guard let clock = container.resolve(Clock.self) else {
    print("no clock, so there is nothing to return")
    fatalError("no clock")
  }
  guard let mail = container.resolve(Mail.self), let log = container.resolve(Log.self),
    [1, 2].contains(where: { $0 > 1 })
  else { preconditionFailure() }
  print(clock, mail, log)
}

func soft() -> Int {
  guard let store = container.resolve(Store.self) else {
    if CommandLine.arguments.isEmpty { fatalError() }
    return 1
  }
  guard let sound = container.resolve(Sound.self), true else { return 2 }
  if let store = container.resolve(Store.self), let sound = container.resolve(Sound.self) { print(store, sound) } else { fatalError() }
  let other = container.resolve(Sound.self), more = 3
  guard more > 2 else { fatalError() }
  print([container.resolve(Sound.self), other as Any, store, sound] as [Any])
  return more
}
