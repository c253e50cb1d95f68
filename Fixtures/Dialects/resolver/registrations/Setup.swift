import Foundation
import Resolver

protocol Mail {}
protocol Post: Mail {}
final class Sender: Mail {}
final class Courier: Post { init(mail: Mail) {} }
struct Box<Element> { init(_ element: Element? = nil) {} }
enum Tools { struct Pen { init() {} } }

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Sender() }
    register { Sender() as Mail }
    register { Courier(mail: resolve()) as any Post }
    register { Courier(mail: resolve()) as (any Mail & Sendable) }
    register(Int.self) { 1 }
    register((any Mail).self, name: "second") { Sender() }
    register(factory: makeBox)
    register(factory: Tools.Pen.init)
    register(String.self, factory: { "text" })
    register { r in Courier(mail: r.resolve()) }
    register { _ in Box<Int>(nil) }
    register { Box<String>.init("a") }
    register { Tools
      .Pen() }
    register { () -> Double in 1 }
    register { _ -> Float in 1 }
    register { r, args in Box<Double>(args.optional()) }
    register { try! Data(contentsOf: URL(fileURLWithPath: "/")) }
    register { URLSession.shared }
    register { Settings.shared }
    register { Sender() as Mail? }
    Resolver.register { Bool("true") as Bool? }
    main.register { Character("a") }
    Resolver.main.register { UInt(1) }
    self.register { Int8(1) }
    register { () -> Int16 in
      let value: Int16 = 1
      return value
    }
  }
}

final class Settings { static let shared = Settings() }

func makeBox() -> Box<Bool> { Box() }
