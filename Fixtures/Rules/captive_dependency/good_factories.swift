import Dioxide

// A singleton may hold what is new each time.
@Service(scope: .factory) struct Token: Sendable {}
@Service struct Client: Sendable { let token: Token }
