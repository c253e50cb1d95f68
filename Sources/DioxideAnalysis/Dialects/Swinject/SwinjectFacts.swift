import DioxideSwiftReader

/// What one file does with Swinject, besides its registrations.
struct SwinjectFacts: Sendable {
  /// The Swinject part of each registration; the first one belongs to the registration of this number in the file.
  var registrations: [SwinjectRegistration] = []
  var firstRegistration = 0
  /// How many containers and assemblers are created here.
  var containersCreated = 0
  /// The named ones; and which of them a call uses, as its index, by the start of the requested type.
  var containers: [SwinjectContainer] = []
  var containersAsked: [UInt32: Int] = [:]
  /// The names of other types that are instantiated and may be containers.
  var possibleContainerTypes: [String] = []
  /// The scopes that something resets, by name; those of one list are reset in one block.
  var resetScopes: [[String]] = []
  /// The default scopes that containers are created with, by name.
  var defaultScopes: [String] = []
  /// The assemblies that are created here.
  var assemblies: [Mention] = []
  /// Where code outside the checked source may register services.
  var escapes: [SwinjectContainerEscape] = []
  /// The functions that are declared here, as hashes of their names.
  var functions: [UInt64] = []
  /// Which assemblies are loaded together, as far as the file shows.
  var assembly: SwinjectAssemblyFacts?
  /// The types whose metatype is named, other than by registering or resolving.
  var metatypes: [String] = []
  /// What is resolved outside of factories.
  var injectionPoints: [SwinjectInjectionPoint] = []
  /// The first type of a registration that code computes.
  var openRegistration: ByteRange?
  /// How Swift infers the types of registrations under a generic parameter, and the first of these.
  var inferredRegistrations = Inferred.none
  var inferredRegistration: ByteRange?
  /// The types that may be inferred for such a registration. Read only if there is one that may accept them.
  var forwardedTypes: [String] = []
  /// The types that are registered in a way that is not understood.
  var unreadRegistrations: [Mention] = []
  /// The kinds of the tokens that match Swinject's words.
  var sites = SiteCounts()
  /// The requests and registrations that were not understood.
  var unread: [SwinjectUnread] = []
  /// The property wrappers declared here that resolve their generic parameter.
  var wrappers: [Wrapper] = []
  /// The names of those that resolve it in any way, understood or not.
  var resolvingWrappers: [String] = []
  /// The names of those that resolve it when the type that has them is built.
  var eagerWrappers: [String] = []
  /// Those that pass it to a helper function.
  var helperWrappers: [(wrapper: Wrapper, call: SwinjectHelperCall)] = []
  /// The helper functions, and the calls that may be of one.
  var helpers: [SwinjectHelper] = []
  var helperCalls: [SwinjectHelperCall] = []
  /// The properties that have a wrapper.
  var wrapped: [WrappedProperty] = []
  /// The functions called `resolve` that are declared here.
  var ownResolves: [SwinjectOwnResolve] = []
  /// By the start of the requested type, or of `resolve`: the receiver.
  var receivers: [UInt32: SwinjectReceiver] = [:]
  /// By the start of a call that names no type: the parameter that its result is passed to.
  var inferences: [UInt32: InferredType] = [:]
  /// By the start of the requested type: the condition under which the result is required.
  var conditions: [UInt32: ResultUse.Condition] = [:]
  /// The functions declared here that never return, and the members of `Optional` that fail for nil.
  var neverReturning: [String] = []
  var unwrappers: [Unwrapper] = []
  /// By the start of the requested type: the arguments.
  var arguments: [UInt32: [SwinjectArgument]] = [:]

  /// What Swift infers a generic parameter from.
  enum Inferred: Int, Sendable, Comparable {
    /// There is none, or a metatype determines it.
    case none
    /// A type between angle brackets, or the result of a closure.
    case closures
    /// Any argument.
    case values

    static func < (left: Inferred, right: Inferred) -> Bool { left.rawValue < right.rawValue }
  }

  /// A name and its place.
  struct Mention: Sendable {
    var name: String
    var range: ByteRange
  }

  /// A member of `Optional` that returns the wrapped value.
  struct Unwrapper: Hashable, Sendable {
    var name: String
    /// Whether it throws for nil, instead of ending the program.
    var throwsForNil: Bool
  }

  /// The Swinject part of a registration, by its number in the file; nil for one of another dialect.
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
    /// Whether the wrapper has arguments, such as a name.
    var hasArguments = false
  }
}

/// A `resolve` call outside of a factory.
struct SwinjectInjectionPoint: Sendable {
  var resolution: ResolutionFact
  /// The path of the type around it; empty at the top.
  var enclosing: String
  /// Why the registrations of the file may not resolve it.
  var unjudgedReason: UnjudgedReason?
  /// Whether it is requested when the type around it is built.
  var runsWhenBuilt = false
}

/// The part of a registration that only Swinject has.
struct SwinjectRegistration: Sendable {
  /// How many arguments the factory takes besides the resolver; nil if that is not known.
  var argumentCount: Int?
  /// The types of these arguments, as written; empty if not all are written.
  var argumentTypes: [String] = []
  /// What is known about these types if not all are written.
  var inferredArguments: [SwinjectArgument] = []
  /// The types of the arguments of an initializer that the caller passes, as written.
  var arguments: [String] = []
  /// The labels of the initializer that `autoregister` is given, as in `Disk.init(path:)`; nil if none are written.
  var initializerLabels: [String]?
  /// The further types that `implements` registers.
  var aliases: [String] = []
  /// The type that the factory builds, if its body is one call of an initializer.
  var built: String?
  /// Whether a storyboard creates the object, so that nothing can resolve it.
  var isStoryboard = false
  /// Whether it is only an alias of another registration: `forward`.
  var isAlias = false
  /// Whether the factory only returns what it resolves.
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

  /// Whether macros may generate registrations.
  var importsSwinjectMacros: Bool {
    imports.contains { $0.hasPrefix("Swinject") && $0.hasSuffix("Macros") }
  }
}
