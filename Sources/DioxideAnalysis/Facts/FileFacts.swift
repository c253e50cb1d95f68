import DioxideCore
import DioxideSwiftReader

/// The facts of one file: the declared and extended types, the components and registrations that dialects found, and
/// the suppressions.
///
/// Contains text instead of bytes, so that the memory of a file can be reused after reading. Types are stored as
/// written and parsed only if a component requests them. Locations are byte offsets. The members of a type are a run in
/// a list of the file instead of a separate list, because a program of a hundred thousand components must fit in
/// memory.
public struct FileFacts: Sendable {
  /// The path as given or found, separated by `/`.
  public var path: String
  /// The module of the file; nil if there is only one.
  public var module: String?
  /// The folder of the manifest with the file's target, if modules of several manifests have the same name.
  var package: String?
  /// Whether the file's module is one of those.
  var sharesModuleName = false
  /// The modules that the file imports.
  public var imports: [String] = []
  /// Whether the file re-exports `Dioxide` (`@_exported import Dioxide`).
  public var reexportsDioxide = false
  /// Whether the file belongs to tests, according to its folder or its imports.
  var isTest = false
  /// The classes, structs, enums, actors and protocols, including nested ones.
  public var types: [TypeFact] = []
  /// The extensions.
  public var extensions: [ExtensionFact] = []
  /// The type aliases.
  public var aliases: [AliasFact] = []
  /// The initializers of types and extensions, grouped by owner, in source order.
  var initializers: [InitializerFact] = []
  /// The parameters of initializers, and the stored properties that correspond to memberwise parameters, grouped by
  /// owner.
  var parameters: [ParameterFact] = []
  /// The argument labels that differ from the parameter's name, including `_`, by index in ``parameters``. Stored
  /// separately, because few parameters have one, and a field would be a twentieth of the total memory.
  var parameterLabels: [Int: String] = [:]
  /// The `@Inject` data of parameters, by index in ``parameters``. Few parameters have any.
  var injections: [Int: ParameterInjection] = [:]
  /// The methods of the lifecycle protocol, grouped by type or extension.
  var lifecycleMethods: [LifecycleMethod] = []
  /// The names used by types, extensions and initializers: supertypes as written, and generic parameters.
  var names: [String] = []
  /// The components, in the order of their declarations.
  public var components: [ComponentFact] = []
  /// The types marked as having a lifecycle.
  public var lifecycles: [LifecycleFact] = []
  /// The registration calls.
  public var registrations: [RegistrationFact] = []
  /// The kinds of the tokens that match dioxide's words, if the file imports Dioxide.
  var sites = SiteCounts()
  /// Whether calls of `register` and `resolve` certainly belong to another framework.
  var areCallsClaimed = false
  /// The `resolve` calls, including those in registrations.
  var rootResolutions: [RootResolution] = []
  /// The dialect-specific facts of the file. Most files have none.
  var dialectFacts: [any AnyDialectFacts] = []
  /// The constraints of generic parameters of initializers, as written, by the offset of `init`. Few initializers have
  /// any.
  var genericConstraints: [UInt32: [String: String]] = [:]
  /// Whether code computes the name of a request or registration.
  var givesNamesByCode = false
  /// Constants whose value is a literal or another constant.
  var constants: [ConstantFact] = []
  /// The arguments of components that are not plain literals, by component index and label.
  var computedArguments: [Int: [String: String]] = [:]
  /// The components that code lists for a scan.
  var listed: [ListedComponent] = []
  /// The names of profiles declared as constants: `extension Profile { static let kiosk: Profile = "kiosk-mode" }`.
  var profileNames: [String: String] = [:]
  /// The comments that suppress rules.
  public var suppressions: [Suppression] = []
  /// The ranges that could not be parsed.
  public var problems: [Problem] = []
  /// Directives and files with problems.
  var faults: [SourceProblem] = []

  /// Creates empty facts for a file.
  public init(path: String, module: String?) {
    self.path = path
    self.module = module
  }

  /// Whether the file imports the library, so that dioxide's words apply.
  var importsDioxide: Bool { imports.contains { $0 == "Dioxide" || $0 == "DioxideCore" } }

  /// The argument label of a parameter: its name if there is no separate label; `_` for none.
  func label(ofParameter index: Int) -> String { parameterLabels[index] ?? parameters[index].name }
}

/// The `@Inject` data of a parameter.
struct ParameterInjection: Sendable {
  /// The expression of the binding's name; nil if it has none.
  var name: String?
  /// Whether the caller passes it instead of the container.
  var isArgument = false
}

/// The members of a type, which its extensions may also have.
struct MemberFacts: Sendable {
  /// The types in the inheritance clause as written, in ``FileFacts/names``.
  var supertypes = Run.empty
  /// The initializers, in ``FileFacts/initializers``.
  var initializers = Run.empty
  /// The parameterless instance methods of the lifecycle protocol, in ``FileFacts/lifecycleMethods``.
  var lifecycleMethods = Run.empty
}

/// A class, struct, enum, actor or protocol.
public struct TypeFact: Sendable {
  enum Kind: String, Sendable { case `class`, `struct`, `enum`, actor, `protocol` }

  /// The dotted path from the top level of the module: `Outer.Inner`.
  var path: String
  /// The range of the name.
  var nameRange: ByteRange
  /// The modifiers before the keyword.
  var modifiers: Modifiers
  // Single-byte properties are adjacent to save memory, because a large program has very many of these.
  var kind: Kind
  /// Whether an unknown macro may add members to the type.
  var hasUnknownMacro = false
  /// Whether it or one of its initializers was truncated or repaired, so its members are incomplete.
  var isBroken = false
  /// Whether it is marked `@main`.
  var isMain = false
  /// Whether it is isolated to a global actor.
  var isIsolated = false
  /// The names of the generic parameters (except the associated types of a protocol), in ``FileFacts/names``.
  var genericParameters: Run
  var members = MemberFacts()
  /// The stored properties that the memberwise initializer takes, in ``FileFacts/parameters``.
  var properties = Run.empty
  var conditions: [Condition]
}

/// An extension.
public struct ExtensionFact: Sendable {
  /// The extended type as written, without generic arguments.
  var extended: String
  /// From the first byte to the last.
  var range: ByteRange
  /// The members.
  var members = MemberFacts()
  /// Whether it has a `where` clause or generic arguments, so that its members are not always available.
  var isConstrained: Bool
  /// The requirements of its `where` clause, as written.
  var requirements: [String] = []
}

/// A type alias.
public struct AliasFact: Sendable {
  /// The dotted path from the top level of the module: `Outer.Inner`.
  var path: String
  var genericParameters: [String]
  /// The target, as written.
  var target: String
}

/// An initializer.
struct InitializerFact: Sendable {
  enum Access: Sendable { case reachable, fileOnly, hidden }

  /// From the first modifier to the end of the parameter list or body.
  var range: ByteRange
  /// The `init` keyword.
  var keyword: ByteRange
  var access: Access
  var isConvenience: Bool
  var isMarked: Bool
  /// Whether it is `async`.
  var isAsync: Bool
  /// Whether it is explicitly isolated or nonisolated; nil if its type decides.
  var isIsolated: Bool?
  /// Whether it is not meant to be called: it is unavailable, or implements `NSCoding` or `Decodable`.
  var isExcludedFromInjection: Bool
  /// The names of the generic parameters, in ``FileFacts/names``.
  var genericParameters: Run
  /// The parameters, in ``FileFacts/parameters``.
  var parameters: Run
  var conditions: [Condition]
  /// Its side effects; computed only for components.
  var effects: [SideEffects.Effect] = []
}

/// A parameter of an initializer, or a stored property that corresponds to one.
struct ParameterFact: Sendable {
  var name: String
  /// The type as written; empty if it is inferred.
  var type: String
  /// From the label to the end of the type.
  var range: ByteRange
  /// Whether the argument may be omitted: it has a default value, is variadic, or is a property that starts as nil.
  var hasDefault: Bool
}

/// `initialize()` or `dispose()`.
struct LifecycleMethod: Sendable {
  enum Name: String, Sendable, CaseIterable { case initialize, dispose }
  var name: Name
  var isAsync: Bool
  var modifiers: Modifiers
  var nameRange: ByteRange
}

/// One `#if` branch that contains a declaration.
struct Condition: Hashable, Sendable {
  var group: UInt32
  var index: UInt32
  /// The condition as written; empty for `#else`.
  var text: String
}

/// A type marked as a service or adapter.
public struct ComponentFact: Sendable {
  enum Role: Sendable {
    case service
    indirect case adapter(AdapterFact)
  }

  var role: Role
  /// The range of the attribute or comment.
  var range: ByteRange
  private var typeNumber: Int32
  /// The named scope; nil if there is none, or it is unknown.
  var scope: Scope?
  /// The dialect that found it.
  var dialect = DialectID(0)
  /// Whether it is only valid if `Dioxide` is imported.
  var requiresImport: Bool

  init(type: Int, role: Role, scope: String?, range: ByteRange, requiresImport: Bool) {
    self.role = role
    self.range = range
    typeNumber = Int32(truncatingIfNeeded: type)
    self.scope = scope.flatMap { Scope(rawValue: $0) }
    self.requiresImport = requiresImport
  }

  /// The index of the type in ``FileFacts/types``.
  var type: Int { Int(typeNumber) }

  /// Whether it is bound under its own type.
  var isService: Bool { if case .service = role { true } else { false } }
}

/// The adapter part of a component.
struct AdapterFact: Sendable {
  /// The port as written.
  var port: String
  var portRange: ByteRange
  /// The profiles; empty means all.
  var profiles: [String]
  /// The range and form of the profiles; empty if there are none.
  var profileRange = ByteRange.none
  var profileText = ""
  /// Whether the profiles are computed: it is then considered live in all, and no duplicates are reported.
  var hasUnknownProfiles = false
  var isMulti: Bool
  var priority: Int
  var name: String?
}

/// A constant in a type or at file level, with its value as written.
struct ConstantFact: Sendable {
  /// The dotted path from the top level of the module: `Outer.Inner`.
  var path: String
  var text: String
}

/// A type whose components are listed for a scan, as written.
struct ListedComponent: Sendable {
  var type: String
  /// Whether it is a generic parameter whose types the callers determine.
  var isOpen: Bool
  /// The path of the enclosing type; empty at the top level.
  var enclosing: String
}

/// A type marked as having a lifecycle.
public struct LifecycleFact: Sendable {
  /// The index of the type in ``FileFacts/types``.
  var type: Int
  var range: ByteRange
  /// Whether it is only valid if `Dioxide` is imported.
  var requiresImport: Bool
}

/// A registration call on a container.
public struct RegistrationFact: Sendable {
  enum Provider: Sendable {
    case instance
    /// The type whose initializer builds the value, as written.
    case type(String)
    /// The requests of a closure while it builds the value.
    case closure([ResolutionFact])
  }

  /// The key as written.
  var key: String
  var keyRange: ByteRange
  var name: String? = nil
  var scope: String? = nil
  /// The expression of a scope that is not one of the container's own.
  var computedScope: String? = nil
  var provider: Provider
  /// The whole call.
  var range: ByteRange
  /// The receiver and enclosing block; two registrations of one key with the same ones are certainly duplicates.
  var receiver: String
  var block: ByteRange
  /// Whether the block belongs to a `switch`, which runs only one case.
  var isInSwitch = false
  /// Whether building suspends.
  var isSuspending = false
  /// Whether it builds a type with that type's own initializer (`as:`), and so shares its instance.
  var isShared = false
  /// Whether the name is computed and thus unknown.
  var hasUnknownName = false
  /// The expression of a name that is not a literal.
  var computedName: String? = nil
  /// Whether the key is a generic parameter of an enclosing function of the project, which registers types that its
  /// callers determine.
  var isGenericForwarder = false
  var conditions: [Condition] = []
  /// The path of the enclosing type, for name lookup; empty at the top level.
  var enclosing: String
  /// The types that closures build by calling them (`Impl(…)`); these are effectively components.
  var mentioned: [String] = []
  /// The name of the dialect that found it.
  var dialect: String
  /// Whether it is only valid if `Dioxide` is imported.
  var requiresImport = false
  /// Whether its key is completely known, so that another registration with the same key is certainly a duplicate.
  var isExact = true
  /// Whether code outside the program builds it, so that nothing has to resolve it.
  var isEntryPoint = false
  /// Whether it only adds a key to another registration, so that code does not request its target.
  var isAlias = false
  /// Whether the built value is cast to the key at run time, so that the compiler does not check the conformance.
  var isCast = false
}

/// A `resolve` call.
struct RootResolution: Sendable {
  /// The named types, as written; empty if they are inferred.
  var types: [String]
  /// The range of each type, or of the call if it names none.
  var ranges: [ByteRange]
  /// The dotted path of the enclosing type or extension.
  var enclosing: String
  var name: String?
  /// Whether the name is computed and thus unknown.
  var hasUnknownName = false
  /// Whether failure is permitted: `try?`.
  var isOptional = false
  /// Whether the type is a generic parameter of the enclosing code.
  var isGeneric = false
  /// Whether the receiver has a typical name of a container.
  var isOfContainer = false
}

/// A `resolve` call in a registration.
struct ResolutionFact: Sendable {
  /// The requested type as written; empty if a parameter of an initializer determines it.
  var type: String
  var name: String? = nil
  var range: ByteRange
  var isOptional: Bool
  var isDeferred: Bool
  /// Whether the name is computed; the name is then the text of the expression.
  var hasUnknownName = false
  /// The number of arguments passed to the factory; nil if unknown.
  var argumentCount: Int? = 0
  /// Whether it is unknown if the code handles a missing value; ``isOptional`` is then true.
  var isUseUnknown = false
  /// Whether the call does not name a type, so that Swift infers it.
  var isInferred = false
}

/// The files of a program, sorted by path.
public typealias FileTable = Table<FileIndex, FileFacts>

extension FileTable {
  /// A run of the names of a file. A method of the list, because copying a file out of it would retain everything that
  /// it refers to.
  func names(_ run: Run, ofFile file: FileIndex) -> [String] {
    run.isEmpty ? [] : Array<String>(self[file].names[run.indices])
  }

  /// The constraints of the generic parameters of an initializer.
  func constraints(ofInitializer index: Int, inFile file: FileIndex) -> [String: String] {
    guard !self[file].genericConstraints.isEmpty else { return [:] }
    return self[file].genericConstraints[self[file].initializers[index].keyword.start] ?? [:]
  }
}

extension FileFacts {
  /// Whether some dialect found something in the file.
  var holdsFacts: Bool { !components.isEmpty || !registrations.isEmpty || !lifecycles.isEmpty || reexportsDioxide }
}
