import Dioxide
public protocol Port: Sendable {}
@Service struct Client: Sendable { let port: any Port }
