protocol Till: Sendable { var sum: Int { get } }
protocol Scale: Sendable {}

// dioxide:adapter for=Till profile=production
struct CashTill: Till { var sum: Int { 0 } }

// dioxide:service
struct Shop: Sendable { let till: any Till; let scale: any Scale; let counter: Counter }

struct Counter: Sendable {}

// dioxide:service scope=request
final class Visit: Sendable {}

// dioxide:service
final class Register: Sendable {
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
  unowned let window: Window
  init(window: Window) { self.window = window }
}

// dioxide:lifecycle
struct Heating {
  func initialize() async {}
  func dispose() async {}
}

// dioxide:service
struct Receipt {
  init(_ till: any Till) {}
  init(copyOf till: any Till) {}
}
