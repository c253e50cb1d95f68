import DioxideCore
import DioxideSwiftReader

/// The Resolver facts of one file, except for its registrations.
struct ResolverFacts: Sendable {
  /// The Resolver part of each registration, starting with the registration at this index in the file.
  var registrations: [ResolverRegistration] = []
  var firstRegistration = 0
  var requests: [ResolverRequest] = []
  /// The registrations that could not be read.
  var unread: [(range: ByteRange, text: String, reason: UnjudgedReason.Kind)] = []
  /// The functions declared in extensions of `Resolver` (and whether code without the import may call them), and the
  /// names used there or on `Resolver`.
  var functions: [(name: String, isCallableElsewhere: Bool)] = []
  var mentioned: Set<String> = []
  /// Functions named `register…` that this file does not declare, and the locations of their calls.
  var calls: [String: ByteRange] = [:]
  /// The custom scopes that cache objects, the scopes that are reset, and the default scopes.
  var keptScopes: Set<String> = []
  var resetScopes: Set<String> = []
  var defaultScopes: Set<String> = []
  /// Whether code adds a child container to the root container, or replaces the root container.
  var joinsContainers = false
  /// Whether code computes a name.
  var givesNamesByCode = false
  /// Whether the file re-exports the module.
  var isReexporting = false
  /// The kinds of the tokens that match Resolver's words.
  var sites = SiteCounts()

  /// The Resolver part of a registration, by its index in the file; nil for one of another dialect.
  func registration(_ number: Int) -> ResolverRegistration? {
    let index = number - firstRegistration
    return registrations.indices.contains(index) ? registrations[index] : nil
  }
}

/// The container of a call: the root container, a container passed as a parameter (probably the root), or another
/// container.
enum ResolverContainer: Sendable { case root, passedIn, other }

/// The part of a registration that is specific to Resolver.
struct ResolverRegistration: Sendable {
  /// The built type, if known.
  var built: String?
  /// Whether the type of the key is only likely.
  var isLikely = false
  /// The name, as an expression.
  var name = ""
  var container = ResolverContainer.root
  /// The arguments that the factory requires, by key; empty if it takes a single one, nil if it takes none.
  var arguments: [String]?
  /// The parameters that receive these arguments, if all are known: an optional parameter accepts a missing argument.
  var argumentTypes: [InferredType] = []
  var areArgumentsKnown = true
  /// The enclosing function in an extension of `Resolver`; empty if there is none.
  var function = ""
  /// The `#if` conditions around it.
  var conditions: [String] = []
  /// The registration for which this one adds another key, by its index in the file.
  var original: Int?
}

/// A request for a type.
struct ResolverRequest: Sendable {
  /// The type as written; empty if it is inferred from an initializer.
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
  /// Whether the enclosing type requests it.
  var isOfEnclosingType = false
  /// The registration whose factory requests it, by its index in the file.
  var registration: Int?
  var container = ResolverContainer.root
  var passesArguments = false
  /// The keys of the passed arguments, if known.
  var argumentKeys: [String]?
  /// The `#if` conditions around it.
  var conditions: [String]
  /// Why it is not judged, if it is not.
  var reason: UnjudgedReason?

  /// The type; nil if it is unknown.
  func resolved(inFile file: FileIndex, _ resolver: TypeResolver) -> ResolvedType? {
    let context = TypeResolver.Context(file: file, enclosing: enclosing, genericParameters: genericParameters)
    if let inferred { return inferred.type(in: context, resolver) }
    return type.isEmpty ? nil : resolver.resolve(type, in: context)
  }
}
