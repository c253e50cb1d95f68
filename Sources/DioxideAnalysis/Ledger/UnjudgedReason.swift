/// Why an injection point or a registration is not judged: neither proven nor reported.
public struct UnjudgedReason: Hashable, Sendable {
  /// The kind of reason, which determines its wording.
  public var kind: Kind
  /// The type, name, rule or module of the reason; empty if its kind has none.
  public var subject: String

  /// The maximum number of superclasses searched for an inherited initializer.
  static let maximumSuperclasses = 64

  /// Creates a reason.
  public init(_ kind: Kind, _ subject: String = "") {
    self.kind = kind
    self.subject = subject
  }

  /// The kinds of reasons, in the order of lists.
  public enum Kind: String, Sendable, CaseIterable {
    // Code outside the checked source, or code with unknown effects: affects many points at once.
    case noContainer = "no_container"
    case unseenAssembly = "unseen_assembly"
    case unseenCode = "unseen_code"
    case genericRegistration = "generic_registration"
    case unreadRegistration = "unread_registration"
    case untypedRegistration = "untyped_registration"
    case computedRegistrationName = "computed_registration_name"
    case computedArgument = "computed_argument"
    case commentBinding = "comment_binding"
    // The request itself.
    case computedName = "computed_name"
    case ambiguousType = "ambiguous_type"
    case genericParameter = "generic_parameter"
    case unbindableType = "unbindable_type"
    case inferredType = "inferred_type"
    case unknownUse = "unknown_use"
    case unknownArguments = "unknown_arguments"
    case unknownOrder = "unknown_order"
    case conditionalRegistration = "conditional_registration"
    case otherContainer = "other_container"
    case previewRegistration = "preview_registration"
    case uncreatedAssembly = "uncreated_assembly"
    case newContainer = "new_container"
    case unknownCall = "unknown_call"
    case unknownReceiver = "unknown_receiver"
    case unknownCallers = "unknown_callers"
    case unknownParent = "unknown_parent"
    case unknownWrapper = "unknown_wrapper"
    case resolvedOutside = "resolved_outside"
    // The component that makes it.
    case severalInitializers = "several_initializers"
    case noInitializer = "no_initializer"
    case unreadDeclaration = "unread_declaration"
    case replacedBinding = "replaced_binding"
    // The check.
    case disabledRule = "disabled_rule"
    case partialProfile = "partial_profile"
    case searchLimit = "search_limit"
    case circularAlias = "circular_alias"
    case largeType = "large_type"
    case manySuperclasses = "many_superclasses"
    case endlessComponents = "endless_components"
  }

  /// Whether the reason has one location and affects injection points elsewhere.
  public var affectsOthers: Bool {
    switch kind {
    case .noContainer, .unseenAssembly, .unseenCode, .genericRegistration, .unreadRegistration,
      .untypedRegistration, .computedRegistrationName, .computedArgument:
      true
    default: false
    }
  }
}

extension UnjudgedReason {
  /// The reason as a clause that completes "not judged, because …".
  public var text: String {
    switch kind {
    case .noContainer: "no container is created in the checked code"
    case .unseenAssembly: "the assembly `\(subject)` is loaded but not declared in the checked code"
    case .unseenCode: "`\(subject)` is outside the checked code and may register services"
    case .genericRegistration: "a function registers any type that its callers name"
    case .unreadRegistration: "a registration of `\(subject)` was not understood"
    case .untypedRegistration: "the type is not known under which `\(subject)` is registered"
    case .computedRegistrationName: "code computes the name under which `\(subject)` is registered"
    case .computedArgument: "code computes the name, profile, scope or `multi` of a component bound to `\(subject)`"
    case .commentBinding: "`\(subject)` is a component by a comment, which a running program does not read"
    case .computedName: "code computes the name"
    case .ambiguousType: "`\(subject)` may be one of several types, or a type outside the checked code"
    case .genericParameter: "`\(subject)` is a generic parameter, so each use decides its type"
    case .unbindableType: "`\(subject)` is not a type that a container binds"
    case .inferredType: "no type is named, and the inferred type is unknown"
    case .unknownUse: "nothing registers it, and it is unknown whether the code requires it"
    case .unknownArguments: "it is unknown whether the types of the arguments match a registration"
    case .unknownOrder: "it may be resolved before it is registered"
    case .conditionalRegistration: "it is registered only where `\(subject)` holds, and requested elsewhere too"
    case .otherContainer: "it may be registered in another container than the one that resolves it"
    case .previewRegistration: "only previews use it"
    case .uncreatedAssembly: "only an assembly registers it that nothing in the checked code creates"
    case .newContainer: "`\(subject)` creates a new container at each use"
    case .unknownCall: "the call was not understood"
    case .unknownReceiver: "it is unknown whether `\(subject)` is a container"
    case .unknownCallers: "`\(subject)` resolves the type that its callers name, and not all callers are known"
    case .unknownParent: "it is built below `\(subject)`, and it is not known what that is"
    case .unknownWrapper: "the property wrapper `@\(subject)` was not understood"
    case .resolvedOutside: "nothing binds it, and `resolve` calls outside of registrations are not reported"
    case .severalInitializers: "several initializers could be called, so its dependencies are unknown"
    case .noInitializer: "no initializer can be called, so its dependencies are unknown"
    case .unreadDeclaration: "its declaration was not understood, so its dependencies are unknown"
    case .replacedBinding: "another binding replaces the component that requires it"
    case .disabledRule: "the rule `\(subject)`, which would report it, is off"
    case .partialProfile: "nothing binds it in `\(subject)`, a profile that may be incomplete"
    case .searchLimit: "the search reached its limit"
    case .circularAlias: "the type alias `\(subject)` refers to itself"
    case .largeType: "the type `\(subject)` is too large to follow"
    case .manySuperclasses:
      "`\(subject)` has more than \(Self.maximumSuperclasses) superclasses, so its dependencies are unknown"
    case .endlessComponents: "generic components request an endless series of types, such as `\(subject)`"
    }
  }

  /// How to make it judged.
  public var help: String {
    switch kind {
    case .noContainer: "Add the code that creates the container to the checked paths."
    case .unseenAssembly, .unseenCode: "Add the sources of `\(subject)` to the checked paths."
    case .genericRegistration:
      "Call `register` where the type is known, or mark the types with `@Service` and `@Adapter`."
    case .untypedRegistration: "Name the type: `register(Service.self) { … }`."
    case .unreadRegistration: "Register it with a closure that builds it: `register(\(subject).self) { … }`."
    case .computedRegistrationName, .computedName: "Write the name as a literal or a constant."
    case .computedArgument: "Write the argument as a literal or a constant."
    case .commentBinding: "Mark `\(subject)` with `@Service` or `@Adapter`, or register it."
    case .ambiguousType: "Add the sources that declare `\(subject)` to the checked paths."
    case .genericParameter: "Request a concrete type."
    case .unbindableType: "Declare a type for the value, or pass it as an argument."
    case .inferredType: "Name the type in the call: `resolve(Service.self)`."
    case .unknownUse:
      "Unwrap the result at the call: with `!` if it is required, otherwise with `if let` or `??`."
    case .unknownArguments: "Declare the types of the arguments at the call and at the registration."
    case .unknownOrder: "Register it before it is resolved."
    case .conditionalRegistration: "Register it in each branch of the `#if`, or request it in the same branch."
    case .otherContainer: "Register it in the container that resolves it, or resolve it from the container that has it."
    case .uncreatedAssembly: "Load that assembly with an `Assembler`, or register it in one that is loaded."
    case .previewRegistration: "Register it in code that a program runs too, or leave it: previews are not checked."
    case .newContainer: "Create the container once: `static let container: Container = { … }()`."
    case .unknownCall: "Call `resolve` directly, with the type: `resolve(Service.self)`."
    case .unknownReceiver: "Declare the type of `\(subject)`."
    case .unknownCallers: "Let `\(subject)` take the type as its first parameter: `_ type: Service.Type`."
    case .unknownParent: "Build it in a component, with `self` as its parent."
    case .unknownWrapper: "If it resolves the type of its property, add `wrappers: [\(subject)]` to `.dioxide.yml`."
    case .resolvedOutside: "Bind it, or remove the call."
    case .severalInitializers: "Mark the initializer to use with `@Inject`, or with the comment `// dioxide:inject`."
    case .noInitializer: "Make an initializer accessible, or mark one with `@Inject`."
    case .unreadDeclaration: "Fix the `syntax_error` there."
    case .replacedBinding: "Remove the component, or the registration that replaces it."
    case .disabledRule: "Enable `\(subject)`."
    case .partialProfile: "Declare `\(subject)` complete when it has all bindings."
    case .searchLimit: "Split the code into smaller functions or files."
    case .circularAlias: "Change the target of `\(subject)`."
    case .largeType: "Declare a separate type for it."
    case .manySuperclasses: "Declare an initializer in the class itself."
    case .endlessComponents: "Request a type that does not contain the component's own generic parameter."
    }
  }
}
