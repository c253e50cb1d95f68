public protocol Clock { func now() -> Int }
public protocol Log { func write(_ line: String) }
public protocol BerthStore { func all() -> [Berth] }
public protocol BookingStore { func add(_ booking: Booking) }
public protocol Tariff { func price(of berth: Berth) -> Int }
public protocol Mail { func send(_ text: String) }
public protocol Weather { func wind() -> Double }
public protocol HarbourMaster: AnyObject { func assign(_ boat: String) -> Berth? }
public protocol Radio: AnyObject { func call(_ text: String) }
