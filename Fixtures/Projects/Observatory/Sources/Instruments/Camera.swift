import Dioxide

/// An exposure that has been taken.
struct Exposure: Sendable {
  var seconds: Double
  var target: String
}

@Service
actor Camera {
  private let filters: [any Filter]?
  private(set) var exposures: [Exposure] = []

  init(filters: [any Filter]?) { self.filters = filters }

  func expose(_ seconds: Double, on target: String) -> Exposure {
    let exposure = Exposure(seconds: (filters ?? []).reduce(seconds) { $0 * $1.factor }, target: target)
    exposures.append(exposure)
    return exposure
  }
}

protocol Filter: Sendable { var factor: Double { get } }

/// The filters in the wheel.
enum Wheel {
  @Adapter(for: Filter.self, multi: true, priority: 1)
  struct Red: Filter { let factor = 2.5 }

  @Adapter(for: Filter.self, multi: true, priority: 2)
  struct Blue: Filter { let factor = 3.0 }
}
