import DioxideSwiftReader

/// The Swinject facts of one file, except for its registrations.
struct SwinjectFacts: Sendable {
  /// The Swinject part of each registration, starting with the registration at this index in the file.
  var registrations: [SwinjectRegistration] = []
  var firstRegistration = 0
  /// The places where containers and assemblers are created.
  var containersCreated: [UInt32] = []
  /// The named containers, and the index of the container that a call uses, by the start of the requested type.
  var containers: [SwinjectContainer] = []
  var containersAsked: [UInt32: Int] = [:]
  /// The names of other instantiated types that may be containers.
  var possibleContainerTypes: [String] = []
  /// The names of scopes that are reset; those in one list are reset in one block.
  var resetScopes: [[String]] = []
  /// The names of the default scopes of created containers.
  var defaultScopes: [String] = []
  /// The assemblies created here.
  var assemblies: [Mention] = []
  /// The locations where code outside the checked source may register services.
  var escapes: [SwinjectContainerEscape] = []
  /// The functions and types whose callers pass containers, by name.
  var containerTakers: [String] = []
  /// Which containers are passed on; nil unless a program has several.
  var passed: SwinjectPassedContainers?
  /// What concerns previews; nil if nothing does.
  var previews: SwinjectPreviewFacts?
  /// The declared functions, as hashes of their names.
  var functions: [UInt64] = []
  /// The assemblies that are loaded together, as far as the file shows.
  var assembly: SwinjectAssemblyFacts?
  /// The types whose metatype is used, except in registrations and requests.
  var metatypes: [String] = []
  /// The requests outside factories.
  var injectionPoints: [SwinjectInjectionPoint] = []
  /// The first registration with a computed type.
  var openRegistration: ByteRange?
  /// How Swift infers the types that are registered under a generic parameter, and the first such registration.
  var inferredRegistrations = Inferred.none
  var inferredRegistration: ByteRange?
  /// The types that may be inferred for such a registration. Read only if there is one that may accept them.
  var forwardedTypes: [String] = []
  /// The types of registrations that could not be read.
  var unreadRegistrations: [Mention] = []
  /// The kinds of the tokens that match Swinject's words.
  var sites = SiteCounts()
  /// The requests and registrations that could not be read.
  var unread: [SwinjectUnread] = []
  /// The declared property wrappers that resolve their generic parameter.
  var wrappers: [Wrapper] = []
  /// The names of all wrappers that resolve it, even in a way that could not be read.
  var resolvingWrappers: [String] = []
  /// The names of the wrappers that resolve it when the type with the property is built.
  var eagerWrappers: [String] = []
  /// The wrappers whose argument is the name of the service.
  var namedWrappers: [String] = []
  /// The wrappers that pass it to a helper function.
  var helperWrappers: [(wrapper: Wrapper, call: SwinjectHelperCall)] = []
  /// The helper functions, and the calls that may refer to one.
  var helpers: [SwinjectHelper] = []
  var helperCalls: [SwinjectHelperCall] = []
  /// The properties with a wrapper.
  var wrapped: [WrappedProperty] = []
  /// The declared functions named `resolve`.
  var ownResolves: [SwinjectOwnResolve] = []
  /// By the start of the requested type, or of `resolve`: the receiver.
  var receivers: [UInt32: SwinjectReceiver] = [:]
  /// By the start of a request without a type: the parameter that receives its result.
  var inferences: [UInt32: InferredType] = [:]
  /// By the start of the requested type: the condition under which the result is required.
  var conditions: [UInt32: ResultUse.Condition] = [:]
  /// The declared functions that never return, and the members of `Optional` that fail for nil.
  var neverReturning: [String] = []
  var unwrappers: [Unwrapper] = []
  /// By the start of the requested type: the arguments.
  var arguments: [UInt32: [SwinjectArgument]] = [:]

  /// The values from which Swift infers a generic parameter.
  enum Inferred: Int, Sendable, Comparable {
    /// There is none, or a metatype determines it.
    case none
    /// A type between angle brackets, or the result of a closure.
    case closures
    /// Any argument.
    case values

    static func < (left: Inferred, right: Inferred) -> Bool { left.rawValue < right.rawValue }
  }

  /// A name and its location.
  struct Mention: Sendable {
    var name: String
    var range: ByteRange
  }

  /// A member of `Optional`, or an operator, that returns the wrapped value.
  struct Unwrapper: Hashable, Sendable {
    var name: String
    /// Whether it throws for nil, instead of ending the program.
    var throwsForNil: Bool
  }

  /// The Swinject part of a registration, by its index in the file; nil for one of another dialect.
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
    /// The only argument if it is a string.
    var name: String?

    /// The request of a wrapper that fails without a value.
    var resolution: ResolutionFact {
      let type = type.hasSuffix("!") ? String(type.dropLast()) : type
      return ResolutionFact(type: type, name: name, range: range, isOptional: false, isDeferred: false)
    }
  }
}

/// A `resolve` call outside a factory.
struct SwinjectInjectionPoint: Sendable {
  var resolution: ResolutionFact
  /// The path of the enclosing type; empty at the top level.
  var enclosing: String
  /// Why the registrations of the file may not resolve it.
  var unjudgedReason: UnjudgedReason?
  /// Whether it is requested when the enclosing type is built.
  var runsWhenBuilt = false
}

/// The part of a registration that is specific to Swinject.
struct SwinjectRegistration: Sendable {
  /// The number of arguments that the factory takes besides the resolver; nil if not known.
  var argumentCount: Int?
  /// The types of these arguments as written; empty if some are not written.
  var argumentTypes: [String] = []
  /// The evidence for these types if some are not written.
  var inferredArguments: [SwinjectArgument] = []
  /// The types of the initializer arguments that the caller passes, as written.
  var arguments: [String] = []
  /// The argument labels of the initializer passed to `autoregister`, as in `Disk.init(path:)`; nil if there are none.
  var initializerLabels: [String]?
  /// The additional types registered by `implements`.
  var aliases: [String] = []
  /// The type that the factory builds if its body is a single initializer call.
  var built: String?
  /// Whether a storyboard creates the object, so that nothing can resolve it.
  var isStoryboard = false
  /// Whether it is only an alias of another registration: `forward`.
  var isAlias = false
  /// Whether the factory only returns a resolved value.
  var isForwarding = false
  /// The container that it is registered in, as an index into ``SwinjectFacts/containers``; -1 if not known.
  var container: Int32 = -1
  /// The factory closure; empty if there is none.
  var factory = ByteRange.none
  /// Whether it is registered in an assembly's `loaded(resolver:)`, which only an assembler calls.
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
