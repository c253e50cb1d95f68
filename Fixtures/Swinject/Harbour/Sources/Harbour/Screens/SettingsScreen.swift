import HarbourDomain
import HarbourServices

struct SettingsScreen {
  @Injected var log: Log
  @Injected var receipts: Receipts
  let winter = Root.shared.resolver.resolve(Tariff.self, name: "winter")

  /// Nobody may be signed in.
  func account() -> String {
    guard let account = Root.shared.resolver.resolve(Account.self) else { return "nobody" }
    return account.name
  }
}
