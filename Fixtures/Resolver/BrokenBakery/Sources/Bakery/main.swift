import Resolver

let basket: BasketScreen = Resolver.resolve()  // expect: missing_binding
let cake = Resolver.resolve(CakeScreen.self, args: ["id": 1])  // expect: missing_binding
let order: OrderScreen = Resolver.resolve()  // expect: missing_binding
leave()
