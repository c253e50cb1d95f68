import CDioxide

/// One entry of the section of component records, written by `@Service` and `@Adapter`: a version, a reserved word, and a
/// function that appends the type's components to a list.
public typealias ComponentRecord = (
  version: UInt32, reserved: UInt32, append: @convention(c) (UnsafeMutableRawPointer) -> Void
)

/// Appends components to the list of ``Discovery``. Called by generated code.
public func appendComponents(_ components: [Component], to list: UnsafeMutableRawPointer) {
  list.assumingMemoryBound(to: [Component].self).pointee += components
}

/// Finds the components that are linked into the program.
public enum Discovery {
  /// Every component that `@Service` or `@Adapter` declares on a type that is not generic, in the order in which they
  /// are linked. Gathered once.
  public static let components: [Component] = {
    var found: [Component] = []
    withUnsafeMutablePointer(to: &found) { list in
      let size = MemoryLayout<ComponentRecord>.stride
      var count = 0
      guard let start = dioxide_records(&count) else { return }
      list.pointee.reserveCapacity(count / size)
      for offset in stride(from: 0, through: count - size, by: size) {
        let record = start.loadUnaligned(fromByteOffset: offset, as: ComponentRecord.self)
        // The linker may pad with zeros.
        if record.version == 1 { record.append(UnsafeMutableRawPointer(list)) }
      }
    }
    return found
  }()
}

extension Container {
  /// Finds the components that are linked into the program, and registers those of a profile, as
  /// ``scan(_:profile:)`` does.
  ///
  /// - Parameter modules: The modules to look in; nil for all.
  /// - Throws: ``ContainerError/invalid(_:blueprint:profile:)`` with every violation.
  @discardableResult
  public func scan(profile: Profile, modules: Set<String>? = nil) throws(ContainerError) -> ScanStatistics {
    try scan(Self.discovered(modules), profile: profile)
  }

  /// The plan of a scan, without registering anything.
  public func scanPlan(profile: Profile, modules: Set<String>? = nil) -> (blueprint: Blueprint, plan: ScanPlan) {
    scanPlan(Self.discovered(modules), profile: profile)
  }

  private static func discovered(_ modules: Set<String>?) -> [Component] {
    guard let modules else { return Discovery.components }
    return Discovery.components.filter { modules.contains($0.module) }
  }
}
