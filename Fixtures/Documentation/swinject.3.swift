protocol Mail: Sendable {}
final class Inbox {
  init(mail: any Mail) {}
}
