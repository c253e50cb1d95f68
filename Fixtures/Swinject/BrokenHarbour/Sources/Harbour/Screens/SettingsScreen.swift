import HarbourDomain
import HarbourServices

struct SettingsScreen {
  @Injected var log: Log
  @Injected var receipts: Receipts
  let winter = Root.shared.resolver.resolve(Tariff.self, name: "winter")

  let income = Root.shared.resolver.resolve(Income.self)!
  let expenses = Root.shared.resolver.resolve(Expenses.self)!
  let crane = Root.shared.resolver.resolve(Crane.self)!

  /// Nobody may be signed in.
  func account() -> String {
    guard let account = Root.shared.resolver.resolve(Account.self) else { return "nobody" }
    return account.name
  }
}
