import DioxideCore

/// Gives advice on frameworks whose registrations name scopes that code can reset.
protocol ScopedAdvisor: Advisor {
  var lifetimesOfScopes: LifetimeTable { get }
  /// The scope displayed for a registration without a scope.
  var standardScope: String { get }
}

extension ScopedAdvisor {
  /// The scope of a binding.
  func scope(_ binding: BindingIndex) -> String {
    let origin = program.bindingOrigins[binding]
    guard origin.role == .registration else { return standardScope }
    return program.registration(of: origin).scope ?? standardScope
  }

  func lifetimes(of fault: Violation.CaptiveDependency) -> LifetimeWords {
    let (kept, ending) = (fault.path.first.map { scope($0.bindingIndex) } ?? "", scope(fault.captiveIndex))
    let isWeak = lifetimesOfScopes.scopes[kept] == .weaklyKept
    return LifetimeWords(
      keeping: "\(kept)-scoped",
      holderLives: "\(kept): lives as long as \(isWeak ? "something holds it" : "its container keeps it")",
      recreated: lifetimesOfScopes.standard, ending: "\(ending)-scoped",
      captiveLives: "until the scope `\(ending)` is reset", captiveEnds: "\(ending): released when the scope is reset")
  }
}
