/// A way of writing injection down: turns declarations and calls of one file into components and registrations.
///
/// A new dialect is one file that conforms to this, and one line in ``Dialects/all``.
protocol Dialect: Sendable {
  /// The name under which findings and lists speak of it.
  static var name: String { get }

  /// Adds what the file holds in this dialect to its facts. Pure; linear in the size of the file.
  static func collect(_ file: inout FileReading)
}

/// The dialects that are read.
enum Dialects {
  static let all: [any Dialect.Type] = [
    AnnotationDialect.self,
    RegistrationDialect.self,
    ResolutionDialect.self,
    SwinjectDialect.self,
  ]
}
