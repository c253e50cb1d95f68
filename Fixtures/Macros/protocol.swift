import Dioxide

@Adapter(for: EmailPort.self)
protocol EmailPort {}
