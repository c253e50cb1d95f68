extension ConfigurationFile {
  /// Reads the named file, otherwise the nearest one for these paths: nearest to the working folder if any of them is
  /// in it, or nearest to the paths. Throws ``Failure``.
  static func find(
    _ named: String?, reading paths: [String], in source: ConfigurationSource = ConfigurationSource()
  ) throws -> ConfigurationFile {
    let current = RealPath.of(".")
    let isElsewhere = paths.allSatisfy { path in
      path != "-" && !"\(RealPath.absolute(path))/".hasPrefix(current == "/" ? current : current + "/")
    }
    guard named == nil, !paths.isEmpty, isElsewhere else { return try find(named, in: source) }
    let found = try Set(paths.map { try nearest(to: $0, in: source) })
    // If there are several projects, none applies to all.
    guard found.count == 1, let file = found.first else { return try find(nil, in: source) }
    guard let file else { return ConfigurationFile(in: source) }
    let folder = RealPath.of(folder(of: file).isEmpty ? "." : folder(of: file))
    if current == folder || current.hasPrefix(folder == "/" ? folder : folder + "/") {
      return try read(file, in: source)
    }
    var configuration = ConfigurationFile(in: source)
    try configuration.adopt([file])
    return configuration
  }

  /// The nearest configuration at a path or above it; nil if there is none. Throws ``Failure`` if one has a misspelt
  /// name.
  private static func nearest(to path: String, in source: ConfigurationSource) throws -> String? {
    let path = FileDiscovery.normalized(path)
    var prefix = path == "/" ? "/" : path + "/"
    for _ in 0...RealPath.absolute(path).split(separator: "/").count {
      if source.isNamed(prefix + name) { return prefix + name }
      try expectNoOtherName(in: prefix, of: source)
      guard let last = prefix.split(separator: "/").last else { return nil }
      prefix = last == ".." ? prefix + "../" : String(prefix.dropLast(last.count + 1))
    }
    return nil
  }
}
