/// The dialects that are read.
public enum Dialects {
  /// Every dialect; a new one is a line here.
  static let all: [any Dialect.Type] = [
    DioxideDialect.self,
    SwinjectDialect.self,
    ResolverDialect.self,
    NeedleDialect.self,
    ConstructorsDialect.self,
  ]

  /// The descriptions of all dialects, in the order in which they are listed.
  public static var descriptions: [DialectDescription] { all.map { $0.description } }
}
