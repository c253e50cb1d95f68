/// Reads the arguments of `check` where they are plain: words of their own, with no mistake in them.
///
/// `check` is what hooks and editors start on every save, and a general parser first makes a model of all that it could be
/// told, which takes longer than to check a file. Whatever is not plain is left to that parser, and so is all that is to be
/// said of it.
extension Check {
  /// The check that the arguments behind the command's name ask for; nil where they are not plain.
  init?(plain arguments: [String]) {
    self.init()
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "-" || !argument.hasPrefix("-") {
        options.paths.append(argument)
      } else if set(flag: argument) {
        continue
      } else {
        guard index < arguments.count, !arguments[index].hasPrefix("-"), set(argument, to: arguments[index]) else {
          return nil
        }
        index += 1
      }
    }
    guard (try? options.validate()) != nil, (try? validate()) != nil else { return nil }
  }

  private mutating func set(flag: String) -> Bool {
    switch flag {
    case "--strict": strict = true
    case "--fix": fix = true
    case "--diff": diff = true
    case "--staged": options.staged = true
    case "--statistics": statistics = true
    case "--watch", "-w": watch = true
    case "--quiet", "-q": options.quiet = true
    case "--verbose", "-v": options.verbose = true
    default: return false
    }
    return true
  }

  private mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--format": format = value
    case "--output", "-o": output = value
    case "--only": only.append(value)
    case "--skip": skip.append(value)
    case "--baseline": baseline = value
    case "--write-baseline": writeBaseline = value
    case "--changed": changed = value
    case "--require-coverage":
      guard let percent = Int(value) else { return false }
      requireCoverage = percent
    case "--stamp": stamp = value
    case "--mark-run": markRun = value
    case "--directory": directory = value
    case "--profile": options.profile.append(value)
    case "--dialect": options.dialect.append(value)
    case "--config": options.config = value
    case "--exclude": options.exclude.append(value)
    case "--color":
      guard let mode = ScanOptions.ColorMode(rawValue: value) else { return false }
      options.color = mode
    case "--jobs":
      guard let jobs = Int(value) else { return false }
      options.jobs = jobs
    default: return false
    }
    return true
  }
}
