import NeedleFoundation

class Clock {}
class Mail {}
class Log {}

typealias Base = BootstrapComponent
typealias NoDependency = EmptyDependency

class RootComponent: Base {
  var clock: Clock { Clock() }
  var mail: Mail { Mail() }
  var first: FirstComponent { FirstComponent(parent: self) }
}

class FeatureComponent<D>: Component<D> {
  var log: Log { Log() }
  var second: SecondComponent { SecondComponent(parent: self) }
}

protocol Timed: Dependency { var clock: Clock { get } }
protocol Mailing: AnyObject { var mail: Mail { get } }
class FirstComponent: FeatureComponent<Timed & Mailing> {}

protocol SecondDependency: Timed, Mailing { var log: Log { get } }
class SecondComponent: Component<SecondDependency> {
  var third: ThirdComponent { ThirdComponent(parent: self) }
}

class ThirdComponent: Component<NoDependency> {
  class Inner: Component<Mailing> {}
  var inner: Inner { Inner(parent: self) }
}
