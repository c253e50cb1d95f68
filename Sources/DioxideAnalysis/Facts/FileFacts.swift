import DioxideCore
import DioxideSwiftReader

/// What one file adds to the program: the types that it declares or extends, the components and registrations that
/// the dialects found in it, and its suppressions.
///
/// Holds text, not bytes, so that the memory of a file can be reused as soon as it is read; types are kept as written
/// and read only where a component requests them. Places are byte offsets. What belongs to a type is a run of a list of
/// the file, not a list of its own: a program of a hundred thousand components is held at once.
public struct FileFacts: Sendable {
  /// The path as it was given or found, `/`-separated.
  public var path: String
  /// The module that the file belongs to; nil if there is but one.
  public var module: String?
  /// The folder of the manifest whose target the file is in, if modules of several manifests share a name.
  var package: String?
  /// Whether the module of the file is one of those.
  var sharesModuleName = false
  /// The modules that the file imports.
  public var imports: [String] = []
  /// Whether the file hands `Dioxide` on to those that import its module (`@_exported import Dioxide`).
  public var reexportsDioxide = false
  /// Whether the file belongs to tests, by a folder or by what it imports.
  var isTest = false
  /// The classes, structs, enums, actors and protocols, nested ones included.
  public var types: [TypeFact] = []
  /// The extensions.
  public var extensions: [ExtensionFact] = []
  /// The type aliases.
  public var aliases: [AliasFact] = []
  /// The initializers of types and extensions, those of each together, in source order.
  var initializers: [InitializerFact] = []
  /// The parameters of initializers, and the stored properties that stand for some, those of each together.
  var parameters: [ParameterFact] = []
  /// The argument labels of the parameters that have one beside their name, `_` included, by index in ``parameters``: few
  /// have, and room for one in each would be a twentieth of all that is held.
  var parameterLabels: [Int: String] = [:]
  /// The parts of `@Inject` for parameters, by index in ``parameters``: few have any.
  var injections: [Int: ParameterInjection] = [:]
  /// The methods that a lifecycle requests, those of each type or extension together.
  var lifecycleMethods: [LifecycleMethod] = []
  /// The names that types, extensions and initializers hold: supertypes as written, generic parameters.
  var names: [String] = []
  /// The components, by declaration.
  public var components: [ComponentFact] = []
  /// The types marked as having a lifecycle.
  public var lifecycles: [LifecycleFact] = []
  /// The registration calls.
  public var registrations: [RegistrationFact] = []
  /// What the tokens are that match the words of our own calls, if the file imports Dioxide.
  var sites = SiteCounts()
  /// Whether calls of `register` and `resolve` are certainly of another framework's container than ours.
  var areCallsClaimed = false
  /// The `resolve` calls, those in registrations too.
  var rootResolutions: [RootResolution] = []
  /// What dialects keep of the file beyond these lists. Most files have none.
  var dialectFacts: [any AnyDialectFacts] = []
  /// What generic parameters of initializers have to be, as written, by the offset of the `init`: few have any.
  var genericConstraints: [UInt32: [String: String]] = [:]
  /// Whether code gives the name of something that is resolved or registered.
  var givesNamesByCode = false
  /// Constants whose value is written out, or is another constant.
  var constants: [ConstantFact] = []
  /// The arguments of components that are not plain literals, by the number of the component and the label.
  var computedArguments: [Int: [String: String]] = [:]
  /// The components that are listed for a scan.
  var listed: [ListedComponent] = []
  /// The names of profiles that are declared as constants: `extension Profile { static let kiosk: Profile = "kiosk-mode" }`.
  var profileNames: [String: String] = [:]
  /// The comments that suppress rules.
  public var suppressions: [Suppression] = []
  /// What the reader did not understand.
  public var problems: [Problem] = []
  /// Source that was read but not understood.
  var faults: [SourceProblem] = []

  /// Makes the facts of a file in which nothing was found.
  public init(path: String, module: String?) {
    self.path = path
    self.module = module
  }

  /// Whether the file imports the library, so that our own words count.
  var importsDioxide: Bool { imports.contains { $0 == "Dioxide" || $0 == "DioxideCore" } }

  /// The argument label of a parameter: its name, where it has no other; `_` for none.
  func label(ofParameter index: Int) -> String { parameterLabels[index] ?? parameters[index].name }
}

/// What `@Inject` says of a parameter.
struct ParameterInjection: Sendable {
  /// The expression of the name under which it is bound; nil for none.
  var name: String?
  /// Whether the caller passes it, not the container.
  var isArgument = false
}

/// A part of a type's body that its extensions can have too.
struct MemberFacts: Sendable {
  /// The types in the inheritance clause, as written, in ``FileFacts/names``.
  var supertypes = Run.empty
  /// The initializers, in ``FileFacts/initializers``.
  var initializers = Run.empty
  /// The parameterless instance methods that a lifecycle requests, in ``FileFacts/lifecycleMethods``.
  var lifecycleMethods = Run.empty
}

/// A class, struct, enum, actor or protocol.
public struct TypeFact: Sendable {
  enum Kind: String, Sendable { case `class`, `struct`, `enum`, actor, `protocol` }

  /// The dotted path from the top of the module: `Outer.Inner`.
  var path: String
  /// The bytes of the name.
  var nameRange: ByteRange
  /// The modifiers before the keyword.
  var modifiers: Modifiers
  // What takes a byte is together, as a large program has very many of these.
  var kind: Kind
  /// Whether a macro that is not known here could add to the type.
  var hasUnknownMacro = false
  /// Whether it was cut short or repaired, or an initializer of it was: what it holds is not all that it holds.
  var isBroken = false
  /// Whether it is marked `@main`.
  var isMain = false
  /// Whether it is isolated to a global actor.
  var isIsolated = false
  /// The names of the generic parameters (the associated types of a protocol are not among them), in ``FileFacts/names``.
  var genericParameters: Run
  var members = MemberFacts()
  /// The stored properties that a memberwise initializer would take, in ``FileFacts/parameters``.
  var properties = Run.empty
  var conditions: [Condition]
}

/// An extension.
public struct ExtensionFact: Sendable {
  /// The extended type, as written, without generic arguments.
  var extended: String
  /// From the first byte to the last.
  var range: ByteRange
  /// The path of the type around it; extensions are at the top, so empty in valid code.
  var members = MemberFacts()
  /// Whether it has a `where` clause or generic arguments, so that its members are not there for all.
  var isConstrained: Bool
  /// The requests of its `where` clause, as written.
  var requirements: [String] = []
}

/// A type alias.
public struct AliasFact: Sendable {
  /// The dotted path from the top of the module.
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
  /// Whether it says that it is isolated to a global actor, or that it is not; nil if its type decides.
  var isIsolated: Bool?
  /// Whether nobody is meant to call it: unavailable, or the one of `NSCoding` or `Decodable`.
  var isExcludedFromInjection: Bool
  /// The names of the generic parameters, in ``FileFacts/names``.
  var genericParameters: Run
  /// The parameters, in ``FileFacts/parameters``.
  var parameters: Run
  var conditions: [Condition]
  /// What it does beside keeping what it is given; looked for in components only.
  var effects: [SideEffects.Effect] = []
}

/// A parameter of an initializer, or a stored property that stands for one.
struct ParameterFact: Sendable {
  var name: String
  /// The type as written; empty if it is inferred.
  var type: String
  /// From the label to the end of the type.
  var range: ByteRange
  /// Whether it may be left out: a default value, a variadic one, a property that starts as nil.
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

/// One `#if` branch around a declaration.
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
  /// The attribute or comment that marks it.
  var range: ByteRange
  private var typeNumber: Int32
  /// The scope that it names; nil if it names none, or none that there is.
  var scope: Scope?
  /// The dialect that found it.
  var dialect = DialectID(0)
  /// Whether it counts only where `Dioxide` is imported.
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

/// The declaration of an adapter.
struct AdapterFact: Sendable {
  /// The port, as written.
  var port: String
  var portRange: ByteRange
  /// Empty stands for all.
  var profiles: [String]
  /// Where the profiles are written, and as what; empty if they are left out.
  var profileRange = ByteRange.none
  var profileText = ""
  /// Whether code computes the profiles: it is regarded as live in all, and nothing is said of doubles.
  var hasUnknownProfiles = false
  var isMulti: Bool
  var priority: Int
  var name: String?
}

/// A constant of a type, or of the file, and its value as written.
struct ConstantFact: Sendable {
  /// The dotted path from the top of the module.
  var path: String
  var text: String
}

/// A type whose components are listed, as written.
struct ListedComponent: Sendable {
  var type: String
  /// Whether it is a generic parameter: the callers of the code around it name the types.
  var isOpen: Bool
  /// The path of the type around it; empty at the top.
  var enclosing: String
}

/// A type marked as having a lifecycle.
public struct LifecycleFact: Sendable {
  /// The index of the type in ``FileFacts/types``.
  var type: Int
  var range: ByteRange
  /// Whether it counts only where `Dioxide` is imported.
  var requiresImport: Bool
}

/// A registration call on a container.
public struct RegistrationFact: Sendable {
  enum Provider: Sendable {
    case instance
    /// The type that is built through its initializer, as written.
    case type(String)
    /// What a closure resolves while it builds.
    case closure([ResolutionFact])
  }

  /// The key, as written.
  var key: String
  var keyRange: ByteRange
  var name: String? = nil
  var scope: String? = nil
  var provider: Provider
  /// The whole call.
  var range: ByteRange
  /// The receiver and block that it is in; two registrations of one key there are certainly two.
  var receiver: String
  var block: ByteRange
  /// Whether the block is that of a `switch`, of which only one case is run.
  var isInSwitch = false
  /// Whether building suspends.
  var isSuspending = false
  /// Whether it builds a type by that type's own initializer (`as:`), so that it shares its instance.
  var isShared = false
  /// Whether code computes the name, so that it could be any.
  var hasUnknownName = false
  /// The expression of a name that is not a literal.
  var computedName: String? = nil
  /// Whether the key is a generic parameter of the code around it: a function of the project's that registers whatever its
  /// callers name.
  var isGenericForwarder = false
  var conditions: [Condition] = []
  /// The path of the type that it is in, for name look-up; empty at the top.
  var enclosing: String
  /// Names that closures build by calling them (`Impl(…)`), to know what is a component in effect.
  var mentioned: [String] = []
  /// The name of the dialect that found it.
  var dialect: String
  /// Whether it counts only where `Dioxide` is imported.
  var requiresImport = false
  /// Whether all of its key is known, so that another registration of the same key is certainly a duplicate.
  var isExact = true
  /// Whether something outside of the code makes it, so that nothing in the code has to resolve it.
  var isEntryPoint = false
  /// Whether it only gives another registration a further key: what it leads to is not requested by code.
  var isAlias = false
  /// Whether what is built is cast to the key when the program runs, so that the compiler does not check that it is one.
  var isCast = false
}

/// A `resolve` call anywhere.
struct RootResolution: Sendable {
  /// The types that it names, as written; empty if they are inferred.
  var types: [String]
  /// Where each of them is; the call, if it names none.
  var ranges: [ByteRange]
  /// The dotted path of the type or extension around it.
  var enclosing: String
  var name: String?
  /// Whether code computes the name.
  var hasUnknownName = false
  /// Whether it may fail: `try?`.
  var isOptional = false
  /// Whether the type is a generic parameter of the code around it.
  var isGeneric = false
  /// Whether the receiver is called as containers are.
  var isOfContainer = false
}

/// A `resolve` call in a registration.
struct ResolutionFact: Sendable {
  /// The requested type, as written; empty if a parameter of an initializer determines it.
  var type: String
  var name: String? = nil
  var range: ByteRange
  var isOptional: Bool
  var isDeferred: Bool
  /// Whether code computes the name; it then holds the text of that.
  var hasUnknownName = false
  /// How many arguments are passed to the factory; nil if unknown.
  var argumentCount: Int? = 0
  /// Whether it is not known if the code can do without it; ``isOptional`` then.
  var isUseUnknown = false
  /// Whether the call names no type, so that Swift takes the one that is expected there.
  var isInferred = false
}

extension [FileFacts] {
  /// The texts of a run of the names of a file. Asked of the list, since to take a file out of it is to retain all that it
  /// refers to.
  func names(_ run: Run, ofFile file: Int) -> [String] {
    run.isEmpty ? [] : Array<String>(self[file].names[run.indices])
  }

  /// What the generic parameters of an initializer of a file have to be.
  func constraints(ofInitializer index: Int, inFile file: Int) -> [String: String] {
    guard !self[file].genericConstraints.isEmpty else { return [:] }
    return self[file].genericConstraints[self[file].initializers[index].keyword.start] ?? [:]
  }
}

extension FileFacts {
  /// Whether a dialect found something in the file.
  var holdsFacts: Bool { !components.isEmpty || !registrations.isEmpty || !lifecycles.isEmpty || reexportsDioxide }
}
