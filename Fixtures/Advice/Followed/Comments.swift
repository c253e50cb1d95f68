// What the advice on `Broken/Comments.swift` says to write, written; where it names two ways, each has a type of its own.

protocol Till: Sendable { var sum: Int { get } }
protocol Scale: Sendable {}

// dioxide:adapter for=Till profile=production,test
struct CashTill: Till { var sum: Int { 0 } }

// dioxide:adapter for=Till profile=test
struct NoTill: Till { var sum: Int { 0 } }

// dioxide:adapter for=Scale
struct KitchenScale: Scale {}

// dioxide:service
struct Shop: Sendable { let till: any Till; let scale: any Scale; let counter: Counter }

// dioxide:service
struct Counter: Sendable {}

// dioxide:service scope=request
final class Visit: Sendable {}

// dioxide:service
final class Register: Sendable {
  let visit: @Sendable () -> Visit
  init(_ visit: @escaping @Sendable () -> Visit) { self.visit = visit }
}

// dioxide:service scope=request
final class RequestRegister: Sendable {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }
}

// dioxide:service
final class Window {
  let door: Door
  init(door: Door) { self.door = door }
}

// dioxide:service
final class Door {
  let window: () -> Window
  init(window: @escaping () -> Window) { self.window = window }
}

// dioxide:service
// dioxide:lifecycle
struct Heating {
  func initialize() async {}
  func dispose() async {}
}

// dioxide:service
struct Receipt {
  // dioxide:inject
  init(_ till: any Till) {}
  init(copyOf till: any Till) {}
}
