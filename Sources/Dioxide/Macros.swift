@_exported import DioxideCore

/// Makes a type a component that is bound under its own type, in every profile.
///
/// It is built by the initializer marked with ``Inject(names:arguments:)``, or the only designated one that is not
/// private, or the memberwise one of a struct. The arguments are injected.
///
/// - Parameters:
///   - scope: How long an instance lives.
@attached(member, names: named(InjectedComponent))
@attached(extension, conformances: Injectable)
public macro Service(scope: Scope = .singleton) = #externalMacro(module: "DioxideMacros", type: "ServiceMacro")

/// Makes a type a component that is bound under a port.
///
/// - Parameters:
///   - port: The port: `EmailPort.self`.
///   - name: A name that distinguishes several adapters of the port.
///   - profile: The profiles in which it is live.
///   - scope: How long an instance lives.
///   - multi: Whether it is one of several adapters that are injected as `[any Port]`.
///   - priority: Its position in the collection, low first.
@attached(member, names: named(InjectedComponent))
@attached(extension, conformances: Injectable)
public macro Adapter<Port>(
  for port: Port.Type, name: String? = nil, profile: ProfileSet = .all, scope: Scope = .singleton,
  multi: Bool = false, priority: Int = 0
) = #externalMacro(module: "DioxideMacros", type: "AdapterMacro")

/// Declares that a component is started before use and disposed of afterwards. The type must have `initialize()` and
/// `dispose()`, both `async throws`.
@attached(extension, conformances: Lifecycle)
public macro Lifecycle() = #externalMacro(module: "DioxideMacros", type: "LifecycleMacro")

/// Marks the initializer that the container calls, and configures its parameters.
///
/// - Parameters:
///   - names: The names of bindings by parameter: with `["gateway": "card"]`, the parameter `gateway` is resolved with
///     the name `card`.
///   - arguments: The parameters that the caller passes. The component is then bound as a function: with `["id"]`, a
///     dependent takes an `(Invoice.ID) -> InvoicePage`, which may also throw or be `async`.
@attached(peer)
public macro Inject(names: KeyValuePairs<String, String> = [:], arguments: [String] = []) =
  #externalMacro(module: "DioxideMacros", type: "InjectMacro")
