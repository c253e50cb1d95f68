import HarbourDomain
import Swinject
import XCTest

final class BookingTests: XCTestCase {
  func testClock() {
    let resolver = Assembler([TestAssembly()]).resolver
    XCTAssertEqual(resolver.resolve(Clock.self)!.now(), 1)
  }
}
