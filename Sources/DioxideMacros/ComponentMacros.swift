import SwiftSyntax
import SwiftSyntaxMacros

/// `@Service`: a component bound under its own type.
public enum ServiceMacro {}

/// `@Adapter`: a component bound under a port.
public enum AdapterMacro {}

extension ServiceMacro: ExtensionMacro {
  public static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    ComponentExpansion.extensions(node, declaration, type, protocols, context)
  }
}

extension AdapterMacro: ExtensionMacro {
  public static func expansion(
    of node: AttributeSyntax, attachedTo declaration: some DeclGroupSyntax,
    providingExtensionsOf type: some TypeSyntaxProtocol, conformingTo protocols: [TypeSyntax],
    in context: some MacroExpansionContext
  ) throws -> [ExtensionDeclSyntax] {
    ComponentExpansion.extensions(node, declaration, type, protocols, context)
  }
}

/// What the macros write: one extension for all of a type's attributes.
enum ComponentExpansion {
  static func extensions(
    _ node: AttributeSyntax, _ declaration: some DeclGroupSyntax, _ type: some TypeSyntaxProtocol,
    _ protocols: [TypeSyntax], _ context: some MacroExpansionContext
  ) -> [ExtensionDeclSyntax] {
    guard let component = ComponentDeclaration(declaration, node, in: context) else { return [] }
    // The first attribute writes for all of them.
    guard component.markers.first?.id == node.id || component.markers.isEmpty else { return [] }
    let name = type.trimmedDescription
    let markers = component.markers.isEmpty ? [node] : component.markers
    let file = context.location(of: node)?.file.description ?? "\"\""
    let components = markers.compactMap { marker in
      binding(marker, component, name, file, context)
    }
    guard components.count == markers.count else { return [] }
    let conforms = !component.suspends
    var text = "extension \(name)\(conforms ? ": DioxideCore.Injectable" : "") {\n"
    text += dependencies(component)
    text += make(component, name)
    text += """
        \(component.access)static var injectedComponents: [DioxideCore.Component] {
          [\(components.joined(separator: ",\n"))]
        }

      """
    if component.canLeaveRecord { text += record(name) }
    text += "}"
    let declaration: DeclSyntax = "\(raw: text)"
    return declaration.as(ExtensionDeclSyntax.self).map { [$0] } ?? []
  }

  private static func dependencies(_ component: ComponentDeclaration) -> String {
    """
      \(component.access)static var dependencies: [DioxideCore.Blueprint.Dependency] {
        [\(component.parameters.map(\.dependency).joined(separator: ", "))]
      }

    """
  }

  /// The function that builds one.
  private static func make(_ component: ComponentDeclaration, _ name: String) -> String {
    let resolving: Parameter.Resolving = component.suspends ? .suspending : .now
    // What is asked for first, in variables, so that `await` before the call means the call alone.
    var lines: [String] = []
    var arguments: [String] = []
    for (index, parameter) in component.parameters.enumerated() {
      var plain = parameter
      plain.label = nil
      lines.append("    let argument\(index) = \(plain.argument(resolving))")
      arguments.append((parameter.label.map { "\($0): " } ?? "") + "argument\(index)")
    }
    let tries = component.doesThrow ? "try " : ""
    let awaits = component.suspends ? "await " : ""
    let call = "\(tries)\(awaits)\(name)(\(arguments.joined(separator: ", ")))"
    lines.append(component.isFailable ? "    return try resolver.required(\(call))" : "    return \(call)")
    return """
        \(component.access)static func make(
          _ resolver: DioxideCore.Resolver
        )\(component.suspends ? " async" : "") throws -> \(name) {
      \(lines.joined(separator: "\n"))
        }

      """
  }

  /// The component that one attribute asks for; nil, with a diagnostic, where it does not say enough.
  private static func binding(
    _ marker: AttributeSyntax, _ component: ComponentDeclaration, _ name: String, _ file: String,
    _ context: some MacroExpansionContext
  ) -> String? {
    var given: [(label: String, value: String)] = []
    if case .argumentList(let arguments) = marker.arguments {
      for argument in arguments {
        given.append((argument.label?.text ?? "", argument.expression.trimmedDescription))
      }
    }
    func value(_ label: String) -> String? { given.first { $0.label == label }?.value }
    var port = "\(name).self"
    if ComponentDeclaration.name(of: marker) == "Adapter" {
      guard let wanted = value("for") else {
        context.tell(.noPort, at: marker)
        return nil
      }
      port = wanted
    }
    var arguments = ["\(component.suspends ? "asynchronous: " : "")\(port)"]
    if let name = value("name") { arguments.append("name: \(name)") }
    arguments.append("implementation: \(name).self")
    for label in ["scope", "profile", "multi", "priority"] {
      if let value = value(label) { arguments.append("\(label): \(value)") }
    }
    arguments.append("fileID: \(file)")
    if component.hasLifecycle { arguments.append("isLifecycle: true") }
    arguments.append("dependencies: dependencies")
    let awaits = component.suspends ? "await " : ""
    return "DioxideCore.Component(\(arguments.joined(separator: ", "))) { try \(awaits)make($0) }"
  }

  /// One entry of the section that a scan reads.
  private static func record(_ name: String) -> String {
    """
      #if compiler(>=6.3)
      #if objectFormat(MachO)
      @section("__DATA_CONST,__dioxide")
      @used private static let injectedRecord: DioxideCore.ComponentRecord = (
        1, 0, { list in DioxideCore.appendComponents(\(name).injectedComponents, to: list) }
      )
      #elseif objectFormat(ELF)
      @section("dioxide_components")
      @used private static let injectedRecord: DioxideCore.ComponentRecord = (
        1, 0, { list in DioxideCore.appendComponents(\(name).injectedComponents, to: list) }
      )
      #endif
      #endif

    """
  }
}
