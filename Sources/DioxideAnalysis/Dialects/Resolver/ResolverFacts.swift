import DioxideCore
import DioxideSwiftReader

/// What one file does with Resolver, beside its registrations.
struct ResolverFacts: Sendable {
  /// What each registration has beside the general; the first belongs to the registration of this number in the file.
  var registrations: [ResolverRegistration] = []
  var firstRegistration = 0
  var requests: [ResolverRequest] = []
  /// The registrations that were not understood.
  var unread: [(range: ByteRange, text: String, reason: UnjudgedReason.Kind)] = []
  /// The functions that extensions of `Resolver` declare here, whether code that does not import Resolver may call them, and the
  /// names that are used there or on `Resolver`.
  var functions: [(name: String, isCallableElsewhere: Bool)] = []
  var mentioned: Set<String> = []
  /// Functions called `register…` that this file does not declare, and where they are called.
  var calls: [String: ByteRange] = [:]
  /// The custom scopes that keep objects, those that something resets, and the scopes of what names none.
  var keptScopes: Set<String> = []
  var resetScopes: Set<String> = []
  var defaultScopes: Set<String> = []
  /// Whether code gives the root container another one to resolve from, or replaces it with another one.
  var joinsContainers = false
  /// Whether code gives a name.
  var givesNamesByCode = false
  /// Whether the file hands the module on to those that import its own.
  var isReexporting = false
  /// What the tokens are that match Resolver's words.
  var sites = SiteCounts()

  /// What a registration has beside the general, by its number in the file; nil for one of another dialect.
  func registration(_ number: Int) -> ResolverRegistration? {
    let index = number - firstRegistration
    return registrations.indices.contains(index) ? registrations[index] : nil
  }
}

/// The container that code registers in or resolves from: the one that everything is resolved from, one that is passed in and
/// most likely is that, or one that the code makes beside it.
enum ResolverContainer: Sendable { case root, passedIn, other }

/// What a registration with Resolver has that others have not.
struct ResolverRegistration: Sendable {
  /// The type that is built, if it is known.
  var built: String?
  /// Whether the type of the key is only likely.
  var isLikely = false
  /// The name, as an expression.
  var name = ""
  var container = ResolverContainer.root
  /// The arguments that the factory fails without, by key; empty if it takes a single one, nil if it takes none.
  var arguments: [String]?
  /// Where these end up, and whether that is known of all of them: an optional one may be absent.
  var argumentTypes: [InferredType] = []
  var areArgumentsKnown = true
  /// The function of an extension of `Resolver` around it; empty if there is none.
  var function = ""
  /// What must hold where it stands, by `#if`.
  var conditions: [String] = []
  /// The registration that this one gives a further key, by its number in the file.
  var original: Int?
}

/// Something that is resolved.
struct ResolverRequest: Sendable {
  /// The type, as written; empty if only an initializer shows it.
  var type = ""
  var inferred: InferredType?
  var range: ByteRange
  /// The name, as an expression.
  var name: String
  /// The property wrapper that resolves it; empty if there is none.
  var wrapper = ""
  var enclosing: String
  var genericParameters: [String]
  var isOptional: Bool
  var timing = Blueprint.Timing.immediate
  /// Whether it is resolved for the type around it.
  var isOfEnclosingType = false
  /// The registration whose factory resolves it, by its number in the file.
  var registration: Int?
  var container = ResolverContainer.root
  var passesArguments = false
  /// The keys of the arguments that it passes, if they are known.
  var argumentKeys: [String]?
  /// What must hold where it stands, by `#if`.
  var conditions: [String]
  /// Why it is not judged, if that is known.
  var reason: UnjudgedReason?

  /// The type; nil if it is unknown.
  func resolved(inFile file: Int, _ resolver: TypeResolver) -> ResolvedType? {
    let context = TypeResolver.Context(file: file, enclosing: enclosing, genericParameters: genericParameters)
    if let inferred { return inferred.type(in: context, resolver) }
    return type.isEmpty ? nil : resolver.resolve(type, in: context)
  }
}
