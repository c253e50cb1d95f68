import Dioxide

typealias Later<Value> = @Sendable () -> Value
typealias LaterOrders = @Sendable () -> Orders

@Service final class Orders: Sendable { init(billing: Billing) {} }
@Service final class Billing: Sendable { init(orders: @escaping LaterOrders, again: @escaping Later<Orders>) {} }
