import Swinject
import XCTest

final class SumTests: XCTestCase {
  let container = assembleDoubles()

  func testSum() { _ = container.resolve(Sum.self)! }
}
