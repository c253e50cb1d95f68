@_exported import DioxideCore

/// Makes a type a component that is bound under its own type, in every profile.
///
/// It is built by the initializer that is marked with ``Inject(names:arguments:)``, or the only designated one that is not private, or the
/// memberwise one of a struct. What that takes is injected.
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
///   - name: The name, where several are bound to the port side by side.
///   - profile: In which profiles it is live.
///   - scope: How long an instance lives.
///   - multi: Whether it is one of several, injected as `[any Port]`.
///   - priority: Its place among the several, low first.
@attached(member, names: named(InjectedComponent))
@attached(extension, conformances: Injectable)
public macro Adapter<Port>(
  for port: Port.Type, name: String? = nil, profile: ProfileSet = .all, scope: Scope = .singleton,
  multi: Bool = false, priority: Int = 0
) = #externalMacro(module: "DioxideMacros", type: "AdapterMacro")

/// Says that a component is started before it is used and disposed of after: it has `initialize()` and `dispose()`, both
/// `async throws`.
@attached(extension, conformances: Lifecycle)
public macro Lifecycle() = #externalMacro(module: "DioxideMacros", type: "LifecycleMacro")

/// Says which initializer the container calls, and what it gives to whom.
///
/// - Parameters:
///   - names: The names of bindings, by parameters: with `["gateway": "card"]` the parameter `gateway` gets what is bound under
///     the name `card`.
///   - arguments: The parameters that the caller gives. The component is then bound as a function of them: with `["id"]`, a
///     dependent takes an `(Invoice.ID) -> InvoicePage`, which may also throw or be `async`.
@attached(peer)
public macro Inject(names: KeyValuePairs<String, String> = [:], arguments: [String] = []) =
  #externalMacro(module: "DioxideMacros", type: "InjectMacro")
