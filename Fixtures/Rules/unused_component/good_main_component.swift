import Dioxide

@main @Service
struct App {
  let store: Store

  static func main() throws { _ = try Container().resolve(Other.self) }
}

@Service struct Store {}
@Service struct Other {}
