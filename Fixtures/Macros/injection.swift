import Dioxide

// What `@Inject` cannot say.

let name = "port"

@Service final class NoSuch: Sendable {
  @Inject(names: ["prot": "card"]) init(port: Int) {}
}

@Service final class NoSuchArgument: Sendable {
  @Inject(arguments: ["label"]) init(label inner: Int) {}
}

@Service final class Both: Sendable {
  @Inject(names: ["port": "card"], arguments: ["port"]) init(port: Int) {}
}

@Service final class NoLiteral: Sendable {
  @Inject(arguments: [name]) init(port: Int) {}
}

@Service final class Computed: Sendable {
  @Inject(names: ["port": name.uppercased()]) init(port: Int) {}
}

@Service(scope: .request) final class Scoped: Sendable {
  @Inject(arguments: ["id"]) init(id: Int) {}
}

@Service @Lifecycle final class Started: Sendable {
  @Inject(arguments: ["id"]) init(id: Int) {}
  func initialize() async throws {}
  func dispose() async throws {}
}
