import Dioxide

protocol Port {}
@Adapter(for: Port.self, scope: .request) struct Real: Port {}
@Service(scope: .request) struct Session {}
@Service struct Cache {
  init(session: Provider<Session>) {}  // expect: forbidden_dependency
}
@Service(scope: .factory) struct MainView {
  init(
    port: any Port,
    cache: Cache,  // expect: forbidden_dependency
    bundle: Bundle?
  ) {}
}
