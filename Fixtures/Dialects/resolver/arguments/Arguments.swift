import Resolver

final class Page { init(id: Int) {} }
final class Sheet { init(id: Int, title: String) {} }
final class Leaf { init(id: Int?) {} }
protocol Paper {}
final class Parchment: Paper { init(id: Int) {} }

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { (_, args) in Page(id: args()) }
    register { _, args in Sheet(id: args("id"), title: args.get("title")) }
    register { (r, arguments) in Leaf(id: arguments.optional()) }
    register { (_, args) in Parchment(id: args()) }.implements(Paper.self)
  }
}

final class Reader {
  let page = Resolver.resolve(Page.self, args: 1)
  let other: Page = Resolver.resolve()
  let sheet: Sheet = Resolver.resolve(args: ["id": 1, "title": "a"])
  let leaf: Leaf = Resolver.resolve()
  let paper = Resolver.resolve(Paper.self, args: 2)
  @Injected var eager: Page
  @LazyInjected var later: Page
}
