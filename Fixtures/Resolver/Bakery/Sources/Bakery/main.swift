import Resolver

let basket: BasketScreen = Resolver.resolve()
let cake = Resolver.resolve(CakeScreen.self, args: ["id": 1, "title": "Cake"])
let order: OrderScreen = Resolver.resolve()
leave()
