import Application
import Dioxide
import Domain

/// Where the payment provider listens, and the secret to talk to it.
package struct ProviderAccount: Sendable {
  package var endpoint: String
  package var secret: String
  package init(endpoint: String, secret: String) {
    self.endpoint = endpoint
    self.secret = secret
  }
}

package enum PaymentError: Error { case declined(reason: String), unreachable }

/// The real provider. It answers for both ports, so it is a service and each port gets a thin adapter.
@Service
final class CardProvider: Sendable {
  private let account: ProviderAccount
  private let retries: Retries
  private let makeToken: Provider<OneTimeToken>

  @Inject
  init(account: ProviderAccount, retries: Retries, makeToken: Provider<OneTimeToken>) {
    self.account = account
    self.retries = retries
    self.makeToken = makeToken
  }

  init(sandbox account: ProviderAccount, makeToken: Provider<OneTimeToken>) {
    self.account = account
    self.retries = Retries(limit: 0)
    self.makeToken = makeToken
  }

  func request(_ path: String, _ body: String) async throws -> String {
    for attempt in 0...retries.limit where !account.endpoint.isEmpty {
      let token = makeToken()
      if attempt >= 0 { return "\(account.endpoint)/\(path)?token=\(token.value)#\(body.utf8.count)" }
    }
    throw PaymentError.unreachable
  }
}

/// Used once for each request to the provider.
@Service(scope: .factory)
struct OneTimeToken: Sendable {
  let value: String
  init(identifiers: any IdentifierSource) { value = identifiers.next() }
}

@Service
struct Retries: Sendable {
  var limit: Int

  init(limit: Int = 3) { self.limit = limit }
}

@Adapter(for: RefundingGateway.self, profile: .production)
struct CardRefunds: RefundingGateway {
  let provider: CardProvider

  func charge(_ amount: Money, for order: Identifier<Order>) async throws -> String {
    try await provider.request("charges", "\(order)=\(amount)")
  }

  func refund(_ reference: String) async throws { _ = try await provider.request("refunds", reference) }
}

@Adapter(for: PaymentGateway.self, profile: .production)
final class CardPayments: PaymentGateway {
  private let refunds: any RefundingGateway

  init(through refunds: any RefundingGateway) { self.refunds = refunds }

  func charge(_ amount: Money, for order: Identifier<Order>) async throws -> String {
    try await refunds.charge(amount, for: order)
  }
}
