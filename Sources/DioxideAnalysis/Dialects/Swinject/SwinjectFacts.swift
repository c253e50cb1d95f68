import DioxideSwiftReader

/// What one file does with Swinject, beside its registrations.
struct SwinjectFacts: Sendable {
  /// What each registration has beside the general; the first belongs to the registration of this number in the file.
  var registrations: [SwinjectRegistration] = []
  var firstRegistration = 0
  /// How many containers and assemblers are made here.
  var containersCreated = 0
  /// Those that are made under a name, and by the start of what is resolved: which of them is asked, by its index.
  var containers: [SwinjectContainer] = []
  var containersAsked: [UInt32: Int] = [:]
  /// What else is made that may be a container, by the names of the types.
  var containersMade: [String] = []
  /// The scopes that something resets, by name; those of one list are reset in one block.
  var resetScopes: [[String]] = []
  /// The scope of what is registered without one, where a container is made with such, by name.
  var defaultScopes: [String] = []
  /// The assemblies that are made here.
  var assemblies: [Mention] = []
  /// Where code that is not in view may fill a container.
  var handovers: [SwinjectHandover] = []
  /// The functions that are declared here, as numbers that stand for their names.
  var functions: [UInt64] = []
  /// Which assemblies are loaded together, as far as the file says.
  var assembly: SwinjectAssemblyFacts?
  /// The types whose metatype is named, other than by registering or resolving.
  var metatypes: [String] = []
  /// What is resolved outside of factories.
  var needs: [SwinjectNeed] = []
  /// The first type that something is registered under and that code works out.
  var openRegistration: ByteRange?
  /// How the types are told under which something is registered that is a generic parameter there, and the first of these.
  var inferredRegistrations = Inferred.none
  var inferredRegistration: ByteRange?
  /// The types that this file offers to such a registration. Read only if one in view may accept them.
  var typesHandedOn: [String] = []
  /// The types that are registered in a way that is not understood.
  var unreadRegistrations: [Mention] = []
  /// What the tokens are that match Swinject's words.
  var sites = SiteCounts()
  /// The requests and registrations that were not understood.
  var unread: [SwinjectUnread] = []
  /// The property wrappers declared here that resolve their generic parameter.
  var wrappers: [Wrapper] = []
  /// The names of those that resolve it in any way, understood or not.
  var resolvingWrappers: [String] = []
  /// The names of those that resolve it when the type that has them is built.
  var eagerWrappers: [String] = []
  /// Those that hand it to a function of the project's own.
  var handingWrappers: [(wrapper: Wrapper, told: SwinjectHanding)] = []
  /// The project's own functions that are handed metatypes, and the calls that may be of such.
  var finders: [SwinjectFinder] = []
  var handings: [SwinjectHanding] = []
  /// The properties that have a wrapper.
  var wrapped: [WrappedProperty] = []
  /// The functions called `resolve` that are declared here.
  var ownResolves: [SwinjectOwnResolve] = []
  /// By the start of what is resolved, or of `resolve`: what that is called on.
  var receivers: [UInt32: SwinjectReceiver] = [:]
  /// By the start of what is resolved without naming a type: the initializer that it is handed to.
  var inferences: [UInt32: InferredType] = [:]
  /// By the start of what is resolved: what decides whether it must be there.
  var conditions: [UInt32: ResultUse.Condition] = [:]
  /// The functions declared here that never return, and the members of `Optional` that fail for nil.
  var neverReturning: [String] = []
  var unwrappers: [Unwrapper] = []
  /// By the start of what is resolved with arguments: what these are.
  var arguments: [UInt32: [SwinjectArgument]] = [:]

  /// What Swift works out a generic parameter from.
  enum Inferred: Int, Sendable, Comparable {
    /// There is none, or a metatype tells it.
    case none
    /// What is written between angle brackets, or what a closure gives.
    case closures
    /// Any value that is handed over.
    case values

    static func < (left: Inferred, right: Inferred) -> Bool { left.rawValue < right.rawValue }
  }

  /// A name where it stands.
  struct Mention: Sendable {
    var name: String
    var range: ByteRange
  }

  /// A member of `Optional` that gives what is wrapped.
  struct Unwrapper: Hashable, Sendable {
    var name: String
    /// Whether it throws for nil, and does not end the program.
    var throwsForNil: Bool
  }

  /// What a registration has beside the general, by its number in the file; nil for one of another dialect.
  func registration(_ number: Int) -> SwinjectRegistration? {
    let index = number - firstRegistration
    return registrations.indices.contains(index) ? registrations[index] : nil
  }

  /// A property wrapper.
  struct Wrapper: Hashable, Sendable {
    var name: String
    /// Whether it wraps a `Service!`.
    var isUnwrapping: Bool
  }

  /// `@Injected var mail: Mail`
  struct WrappedProperty: Sendable {
    var wrapper: String
    var type: String
    var range: ByteRange
    var enclosing: String
    /// Whether the wrapper is given anything, as a name.
    var hasArguments = false
  }
}

/// Something that is resolved outside of a factory.
struct SwinjectNeed: Sendable {
  var resolution: ResolutionFact
  /// The path of the type around it; empty at the top.
  var enclosing: String
  /// Why the registrations of the file may not answer it.
  var doubt: UnjudgedReason?
  /// Whether it is requested when the type around it is built.
  var runsWhenBuilt = false
}

/// What a registration with Swinject has that others have not.
struct SwinjectRegistration: Sendable {
  /// How many arguments the factory takes beside the resolver; nil where that is not told.
  var argumentCount: Int?
  /// The types of these arguments, as written; empty where not all are told.
  var argumentTypes: [String] = []
  /// What is known of these types if not all are written.
  var inferredArguments: [SwinjectArgument] = []
  /// The types of the arguments of an initializer that are handed in, as written.
  var arguments: [String] = []
  /// The labels of the initializer that `autoregister` is given, as in `Disk.init(path:)`; nil where none are written.
  var initializerLabels: [String]?
  /// The further types that `implements` registers.
  var aliases: [String] = []
  /// The type that the factory calls, where it is one call.
  var built: String?
  /// Whether a storyboard makes the object, so that nothing can resolve it.
  var isStoryboard = false
  /// Whether it only gives another registration a further name: `forward`.
  var isAlias = false
  /// Whether the factory does nothing but hand on what it resolves.
  var isForwarding = false
  /// The container that it is registered in, in ``SwinjectFacts/containers``; -1 if it is not known which.
  var container: Int32 = -1
  /// The closure that builds it; empty if there is none.
  var factory = ByteRange.none
  /// Whether an assembly's `loaded(resolver:)` registers it, which only an assembler calls.
  var isInLoadedHook = false
}

extension FileFacts {
  /// Whether the file imports Swinject or one of its companions.
  var importsSwinject: Bool {
    imports.contains { $0 == "Swinject" || $0 == "SwinjectAutoregistration" || $0 == "SwinjectStoryboard" }
  }

  /// Whether macros may write registrations that are not to be seen.
  var importsSwinjectMacros: Bool {
    imports.contains { $0.hasPrefix("Swinject") && $0.hasSuffix("Macros") }
  }
}
