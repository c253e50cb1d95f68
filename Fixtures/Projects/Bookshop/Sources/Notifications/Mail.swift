import Application
import Dioxide
import Domain

/// How mail is sent; not the configuration of the database.
@Service
struct Configuration: Sendable {
  let sender: String
  init() { sender = "shop@example.org" }
}

@Adapter(for: Mailer.self, profile: .production)
@Lifecycle
actor SMTPMailer: Mailer {
  private let configuration: Configuration
  private let log: any Log
  private var isConnected = false

  init(_ configuration: Configuration, log: any Log) {
    self.configuration = configuration
    self.log = log
  }

  func initialize() async throws { isConnected = true }
  func dispose() async throws { isConnected = false }

  func send(_ text: String, subject: String, to address: String) async throws {
    log.write("\(configuration.sender) → \(address): \(subject) (\(text.count) characters)")
  }
}

@Adapter(for: Mailer.self, profile: .development)
struct PrintingMailer: Mailer {
  let log: any Log
  func send(_ text: String, subject: String, to address: String) async throws {
    log.write(
      """
      To: \(address)
      Subject: \(subject)

      \(text)
      """)
  }
}

@Adapter(for: Mailer.self, profile: .test)
actor RecordingMailer: Mailer {
  private(set) var sent: [(text: String, subject: String, address: String)] = []

  func send(_ text: String, subject: String, to address: String) async throws {
    sent.append((text, subject, address))
  }
}
