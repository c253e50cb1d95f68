import SwiftSyntax
import SwiftSyntaxMacros

/// `@Service`: a component bound under its own type.
enum ServiceMacro {}

/// `@Adapter`: a component bound under a port.
enum AdapterMacro {}

extension ServiceMacro: MemberMacro, ExtensionMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    ComponentExpansion.members(node, declaration, context)
  }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    ComponentExpansion.conformance(node, declaration, type, protocols, context)
  }
}

extension AdapterMacro: MemberMacro, ExtensionMacro {
  static var formatMode: FormatMode { .disabled }

  static func expansion(
    of node: AttributeSyntax, providingMembersOf declaration: some DeclGroupSyntax,
    conformingTo protocols: [TypeSyntax], in context: some MacroExpansionContext
  ) throws -> [DeclSyntax] {
    ComponentExpansion.members(node, declaration, context)
  }

  static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    ComponentExpansion.conformance(node, declaration, type, protocols, context)
  }
}

/// The generated code for all of a type's attributes: a nested type and the conformance that refers to it. In the
/// nested type, names mean the same as in the initializer, and it hides the nested type of a superclass.
enum ComponentExpansion {
  static func members(
    _ node: AttributeSyntax, _ declaration: some DeclGroupSyntax, _ context: some MacroExpansionContext
  ) -> [DeclSyntax] {
    // The first attribute generates the code and reports the diagnostics for all of them.
    guard isFirst(node, of: ComponentDeclaration.markers(of: declaration), context) else { return [] }
    guard let component = ComponentDeclaration(declaration, node, in: context, isQuiet: false) else { return [] }
    let file = context.location(of: node)?.file.description ?? "\"\""
    let markers = component.markers.isEmpty ? [node] : component.markers
    let components = markers.compactMap { binding($0, component, file, context) }
    guard components.count == markers.count else { return [] }
    // Prevents isolation in a module with default isolation.
    var text =
      "\(component.access)nonisolated enum InjectedComponent\(component.suspends || component.hasArguments ? "" : ": DioxideCore.Injection") {\n"
    text += dependencies(component)
    text += make(component)
    text += """
        \(component.access)static var components: [DioxideCore.Component] {
          [\(components.joined(separator: ",\n"))]
        }

      """
    if component.canLeaveRecord { text += record }
    text += "}"
    return [.unparsed(text)]
  }

  static func conformance(
    _ node: AttributeSyntax, _ declaration: some DeclGroupSyntax, _ type: some TypeSyntaxProtocol,
    _ protocols: [TypeSyntax], _ context: some MacroExpansionContext
  ) -> [ExtensionDeclSyntax] {
    guard !protocols.isEmpty,
      let component = ComponentDeclaration(declaration, node, in: context, isQuiet: true), !component.suspends,
      !component.hasArguments
    else { return [] }
    guard isFirst(node, of: component.markers, context) else { return [] }
    let text: DeclSyntax = "extension \(raw: type.trimmedDescription): DioxideCore.Injectable {}"
    return text.as(ExtensionDeclSyntax.self).map { [$0] } ?? []
  }

  /// Whether an attribute is the first of a list. Attributes may come from different copies of the tree, so their
  /// locations are compared. That is slow, but most types have only one attribute.
  private static func isFirst(
    _ node: AttributeSyntax, of markers: [AttributeSyntax], _ context: some MacroExpansionContext
  ) -> Bool {
    guard let first = markers.first else { return true }
    let isAlike = first.trimmedDescription == node.trimmedDescription
    if isAlike, markers.count == 1 { return true }
    guard let left = context.location(of: first), let right = context.location(of: node) else { return isAlike }
    return "\(left.line):\(left.column)" == "\(right.line):\(right.column)"
  }

  private static func dependencies(_ component: ComponentDeclaration) -> String {
    let list =
      component.isInherited
      ? "DioxideCore.Blueprint.Dependency.parameters(of: \(component.name).init)"
      : "[\(component.parameters.filter { !$0.isArgument }.map { $0.dependency(inGenericType: !component.canLeaveRecord) }.joined(separator: ", "))]"
    return """
        \(component.access)static var dependencies: [DioxideCore.Blueprint.Dependency] {
          \(list)
        }

      """
  }

  /// The function that builds an instance.
  private static func make(_ component: ComponentDeclaration) -> String {
    let resolving: Parameter.Resolving = component.suspends ? .suspending : .now
    // The arguments are assigned to variables first, so that `await` before the call covers only the call. The function
    // has the same isolation as the initializer. A memberwise initializer may be isolated or not, depending on the
    // values of properties.
    var lines: [String] = []
    var arguments: [String] = []
    for (index, parameter) in component.parameters.enumerated() {
      if !parameter.isArgument { lines.append("    " + parameter.variable("argument\(index)", resolving)) }
      arguments.append((parameter.label.map { "\($0): " } ?? "") + parameter.passed("argument\(index)"))
    }
    let tries = component.doesThrow ? "try " : ""
    let awaits = component.isAsynchronous ? "await " : ""
    let isolation = component.globalActor.map { "\($0.trimmedDescription) " } ?? ""
    let call = "\(tries)\(awaits)\(component.name)(\(arguments.joined(separator: ", ")))"
    if component.isInherited {
      lines = ["    return try resolver.call(\(component.name).init)"]
    } else {
      lines.append(component.isFailable ? "    return try resolver.required(\(call))" : "    return \(call)")
    }
    return """
        \(isolation)\(component.access)static func make(
          _ resolver: DioxideCore.Resolver\(component.givenParameters.map { ", _ \($0)" }.joined())
        )\(component.suspends ? " async" : "") throws -> \(component.name) {
      \(lines.joined(separator: "\n"))
        }

      """
  }

  /// The component that one attribute requests; nil, with a diagnostic, if the attribute is incomplete.
  private static func binding(
    _ marker: AttributeSyntax, _ component: ComponentDeclaration, _ file: String,
    _ context: some MacroExpansionContext
  ) -> String? {
    var given: [(label: String, value: String)] = []
    if case .argumentList(let arguments) = marker.arguments {
      for argument in arguments {
        given.append((argument.label?.text ?? "", argument.expression.trimmedDescription))
      }
    }
    func value(_ label: String) -> String? { given.first { $0.label == label }?.value }
    var port = "\(component.name).self"
    if ComponentDeclaration.name(of: marker) == "Adapter" {
      guard let wanted = value("for") else {
        context.report(.noPort, at: marker)
        return nil
      }
      port = wanted
    }
    let isFunction = component.hasArguments
    let label =
      isFunction
      ? (component.suspends ? "asynchronousFunction: " : "function: ") : component.suspends ? "asynchronous: " : ""
    var arguments = [label + port]
    if let name = value("name") { arguments.append("name: \(name)") }
    arguments.append("implementation: \(component.name).self")
    for label in isFunction ? ["profile"] : ["scope", "profile", "multi", "priority"] {
      if let value = value(label) { arguments.append("\(label): \(value)") }
    }
    arguments.append("fileID: \(file)")
    if component.hasLifecycle { arguments.append("isLifecycle: true") }
    if !isFunction { arguments.append("isShared: true") }
    arguments.append("dependencies: dependencies")
    let awaits = component.suspends ? "await " : ""
    if isFunction {
      let given = component.givenParameters
      let names = given.map { ", " + $0.prefix { $0 != ":" } }.joined()
      return """
        DioxideCore.Component(\(arguments.joined(separator: ", "))) {
          (resolver: DioxideCore.Resolver\(given.map { ", " + $0 }.joined())) in try \(awaits)make(resolver\(names))
        }
        """
    }
    return "DioxideCore.Component(\(arguments.joined(separator: ", "))) { try \(awaits)make($0) }"
  }

  /// The section entry that a scan reads.
  private static let record = """
      #if compiler(>=6.3)
      #if objectFormat(MachO)
      @section("__DATA_CONST,__dioxide")
      @used private static let record: DioxideCore.ComponentRecord = (
        1, 0, { list in DioxideCore.appendComponents(components, to: list) }
      )
      #elseif objectFormat(ELF)
      @section("dioxide_components")
      @used private static let record: DioxideCore.ComponentRecord = (
        1, 0, { list in DioxideCore.appendComponents(components, to: list) }
      )
      #endif
      #endif

    """
}

extension DeclSyntax {
  /// A declaration whose text is not parsed. The compiler parses expansions itself, and in the unoptimized plug-in of a
  /// debug build, parsing and formatting took three quarters of the time of a macro.
  fileprivate static func unparsed(_ text: String) -> DeclSyntax {
    DeclSyntax(MissingDeclSyntax(placeholder: .identifier(text)))
  }
}
