/// The identity of a finding across runs on other days, revisions or folders.
public struct FindingIdentity: Sendable, Equatable {
  /// The identifier of the rule.
  public var rule: String
  /// The reported fingerprint, which contains the number of a repeated finding.
  public var fingerprint: String
  /// The symbols that the fingerprint is computed from; empty if not known.
  public var symbols: [String]
  /// The symbols of the version 1 fingerprint of two duplicates: the key and their types in the order of the files;
  /// empty for other findings.
  public var formerSymbols: [String] = []
  /// The modules of the symbols; empty if they are all modules of the program.
  public var modules: [String] = []
  /// Types in other modules with the same name as one of the symbols.
  public var homonyms: [String] = []
  /// The profiles in which the finding holds; empty if it does not depend on them.
  public var profiles: [String]
  /// The programs in which the finding holds; empty if not known.
  public var programs: [String] = []
  /// The text of the finding, which identifies a finding without known symbols.
  public var message = ""
  /// Whether one finding covers all dependents of the same cause.
  public var isRootCause = false
  /// The file, if the finding concerns a file instead of a symbol: the first of ``symbols`` is then its name. Otherwise
  /// nil, also if it is not known.
  public private(set) var file: String?

  /// Records the file of a finding that concerns a file.
  ///
  /// - Parameter name: Returns the name of the file in the state that the finding is compared with.
  public mutating func noteFile(_ path: String, naming name: (String) -> String = { $0 }) {
    file = symbols.first == Fingerprint.fileName(path) ? name(path) : nil
  }

  /// The rule and symbols, without the file.
  var subject: [String] { [rule] + (file == nil ? symbols[...] : symbols.dropFirst()) }

  /// Creates an identity.
  public init(rule: String, fingerprint: String, symbols: [String] = [], profiles: [String]) {
    self.rule = rule
    self.fingerprint = fingerprint
    self.symbols = symbols
    self.profiles = profiles
  }

  /// The fingerprint without the number; nil if the symbols are not known.
  var base: String? { symbols.isEmpty ? nil : Fingerprint.of([rule] + symbols) }

  /// A profile of a program in which a finding holds.
  struct Occurrence: Hashable {
    /// The profile; nil for every profile.
    var profile: String?
    /// The program; nil for every program.
    var program: String?
  }

  /// The profiles and programs in which the finding holds.
  var occurrences: [Occurrence] {
    let profiles: [String?] = profiles.isEmpty ? [nil] : profiles
    let programs: [String?] = programs.isEmpty ? [nil] : programs
    return profiles.flatMap { profile in programs.map { Occurrence(profile: profile, program: $0) } }
  }

  /// The message without the number of additional dependents.
  var stableMessage: Substring { message.firstRange(of: "; ").map { message[..<$0.lowerBound] } ?? message[...] }
}

extension Finding {
  /// The identity of the finding in a file.
  public func identity(inFile path: String, naming name: (String) -> String = { $0 }) -> FindingIdentity {
    var identity = FindingIdentity(rule: rule, fingerprint: fingerprint, symbols: symbols, profiles: profiles)
    identity.formerSymbols = formerSymbols
    identity.programs = programs
    identity.message = message
    identity.isRootCause = cause != nil
    identity.noteFile(path, naming: name)
    return identity
  }
}

/// The types that a program declares.
public struct DeclaredTypes: Sendable {
  /// The unique, module-qualified names of the types.
  public var identifiers: Set<String>
  /// The names of the modules.
  public var modules: Set<String>

  /// An empty set of types.
  public static let none = DeclaredTypes(identifiers: [], modules: [])

  /// Creates a set of types.
  public init(identifiers: Set<String>, modules: Set<String>) {
    self.identifiers = identifiers
    self.modules = modules
  }

  /// The types of a program. Linear in their number.
  init(_ program: Program) {
    let index = program.resolver.index
    identifiers = Set(index.indices.map(index.identifier(of:)))
    modules = Set(program.files.indices.compactMap { program.files[$0].module })
  }
}

/// The findings of one state of a code base, with the data needed to compare it with another state.
public struct FindingState {
  /// The findings.
  public var findings: [FindingIdentity]
  /// The names of all programs; empty if not known.
  public var programs: [String]
  /// The declared types, computed only if something moved.
  var types: () -> DeclaredTypes
  /// The files, named like those of the findings; nil if not known.
  var files: Set<String>?

  /// Creates a state.
  public init(findings: [FindingIdentity], programs: [String], types: @escaping () -> DeclaredTypes = { .none }) {
    self.findings = findings
    self.programs = programs
    self.types = types
  }

  /// The state after a check.
  ///
  /// - Parameter name: Returns the name of a file in the other state for its path in this one.
  public init(_ result: Analyzer.Result, naming name: (String) -> String = { $0 }) {
    let program = result.program
    self.init(
      findings: result.findings.map { $0.identity(inFile: program.files[$0.place.file].path, naming: name) },
      programs: program.programNames
    ) { DeclaredTypes(program) }
    if findings.contains(where: { $0.file != nil }) { files = Set(program.files.map { name($0.path) }) }
  }
}

/// The symbols of a finding without their modules, which do not change when a type moves to another module.
struct UnqualifiedSymbols {
  /// The symbols without modules, sorted.
  private(set) var names: [String] = []
  /// The module-qualified names of types in the symbols.
  private(set) var types: Set<String> = []
  /// The modules in the symbols.
  private(set) var modules: Set<String> = []

  /// Reads symbols. Linear.
  init(_ symbols: [String], modules known: Set<String>) {
    for symbol in symbols {
      var name = ""
      var rest = symbol[...]
      while let first = rest.first {
        let path = rest.prefix(while: Self.isInPath)
        guard !path.isEmpty else {
          name.append(first)
          rest.removeFirst()
          continue
        }
        rest = rest[path.endIndex...]
        types.insert(String(path))
        if let dot = path.firstIndex(of: "."), known.contains(String(path[..<dot])) {
          modules.insert(String(path[..<dot]))
          name += path[path.index(after: dot)...]
        } else {
          name += path
        }
      }
      names.append(name)
    }
    names.sort()
  }

  /// The name of a type without its module.
  static func name(of type: String, modules: Set<String>) -> Substring {
    guard let dot = type.firstIndex(of: "."), modules.contains(String(type[..<dot])) else { return type[...] }
    return type[type.index(after: dot)...]
  }

  private static func isInPath(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "." || character == "`"
  }
}
