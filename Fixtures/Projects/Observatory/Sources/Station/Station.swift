import Dioxide

@Service(scope: .request)
final class Observation: Sendable {
  private let target: Target
  private let mount: any MountControl
  private let camera: Camera
  private let ephemeris: any Ephemeris

  init(target: Target, mount: any MountControl, camera: Camera, ephemeris: any Ephemeris) {
    self.target = target
    self.mount = mount
    self.camera = camera
    self.ephemeris = ephemeris
  }

  func run(at seconds: Int) async throws -> Exposure? {
    guard let place = ephemeris.coordinates(of: target.name, at: seconds) else { return nil }
    try await mount.point(at: place)
    return await camera.expose(30, on: target.name)
  }
}

/// What is looked at in one request.
@Service(scope: .request)
struct Target: Sendable {
  var name = "Vega"
}

@Service
final class Night: Sendable {
  private let next: Provider<Observation>
  init(next: Provider<Observation>) { self.next = next }

  func observe(times: Int) async throws -> [Exposure] {
    var exposures: [Exposure] = []
    for second in 0..<times {
      if let exposure = try await next().run(at: second) { exposures.append(exposure) }
    }
    return exposures
  }
}
