import Dioxide

@Service public struct Pool {}
@Adapter(for: Store.self) struct SQLStore: Store {
  init(pool: Pool) {}
}
