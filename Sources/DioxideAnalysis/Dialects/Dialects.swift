/// The registry of dialects.
public enum Dialects {
  /// Every dialect. Add new ones here.
  static let all: [any Dialect.Type] = [
    DioxideDialect.self,
    SwinjectDialect.self,
    ResolverDialect.self,
    NeedleDialect.self,
    ConstructorsDialect.self,
  ]

  /// The descriptions of all dialects, in registry order.
  public static var descriptions: [DialectDescription] { all.map { $0.description } }
}
