import Dioxide

public protocol Store {}
@Service public struct Orders {
  init(store: any Store) {}
}
