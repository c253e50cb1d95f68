import Core
import Dioxide

@Adapter(for: Core.Port.self) struct First: Core.Port {}
@Adapter(for: Outer.self) struct Second: Namespace.Inner {}

@Service struct Client: Sendable {
  let first: any Port
  let second: any Namespace.Port
  let again: any Core.Namespace.Inner
  let late: Lazy<any Outer>
}
