import XCTest

final class ClockTests: XCTestCase {
  final class Double {
    init(probe: Probe) {}
  }
}
