import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

/// A component's declaration, as the macros need it.
struct ComponentDeclaration {
  let name: String
  /// The attributes that make the type a component, in order.
  let markers: [AttributeSyntax]
  /// The access level to write, followed by a space; empty if none is needed.
  let access: String
  /// The parameters of the initializer.
  let parameters: [Parameter]
  /// Whether the initializer is inherited from a superclass, which the macro cannot see.
  let isInherited: Bool
  let doesThrow: Bool
  let isFailable: Bool
  let isAsynchronous: Bool
  /// The attribute of the global actor that isolates the initializer.
  let globalActor: AttributeSyntax?
  /// Whether building it suspends: the initializer is `async` or isolated to a global actor.
  var suspends: Bool { isAsynchronous || globalActor != nil }
  /// The parameters that callers pass: `argument0: Invoice.ID` and so on.
  var givenParameters: [String] {
    parameters.enumerated().filter(\.element.isArgument).map { index, parameter in
      let escaping = Parameter.function(parameter.type) == nil ? "" : "@escaping "
      return "argument\(index): \(escaping)\(Parameter.existential(parameter.type))"
    }
  }
  /// Whether callers pass some of the initializer's parameters.
  var hasArguments: Bool { parameters.contains(where: \.isArgument) }
  let hasLifecycle: Bool
  /// Whether a static variable can be declared for it: not in a generic type or a function.
  let canLeaveRecord: Bool

  static let markerNames: Set<String> = ["Service", "Adapter"]

  /// The attributes of a type that make it a component, in order.
  static func markers(of declaration: some DeclGroupSyntax) -> [AttributeSyntax] {
    declaration.attributes.compactMap { $0.as(AttributeSyntax.self) }.filter { markerNames.contains(name(of: $0)) }
  }

  /// Returns nil and reports a diagnostic if the container cannot build the type.
  init?(
    _ declaration: some DeclGroupSyntax, _ node: AttributeSyntax, in context: some MacroExpansionContext, isQuiet: Bool
  ) {
    let diagnostics = Diagnostics(context: context, isQuiet: isQuiet)
    guard let named = declaration.asProtocol((any NamedDeclSyntax).self),
      declaration.is(ClassDeclSyntax.self) || declaration.is(StructDeclSyntax.self)
        || declaration.is(ActorDeclSyntax.self) || declaration.is(EnumDeclSyntax.self)
    else {
      diagnostics.report(
        .unfit(declaration), at: node, fixIts: [.removing(node, from: declaration.attributes)])
      return nil
    }
    name = named.name.trimmedDescription
    markers = Self.markers(of: declaration)
    hasLifecycle = Self.lifecycle(declaration) != nil
    guard Self.isFit(declaration, node, diagnostics), MarkerArgument.areConstant(markers, diagnostics) else {
      return nil
    }
    access = Self.access(declaration.modifiers)
    let isGeneric = declaration.asProtocol((any WithGenericParametersSyntax).self)?.genericParameterClause != nil
    canLeaveRecord =
      !isGeneric
      && context.lexicalContext.allSatisfy { outer in
        if outer.is(FunctionDeclSyntax.self) || outer.is(ClosureExprSyntax.self) || outer.is(InitializerDeclSyntax.self)
        {
          return false
        }
        if let outer = outer.as(ExtensionDeclSyntax.self) { return !Self.isOfGeneric(outer) }
        return outer.asProtocol((any WithGenericParametersSyntax).self)?.genericParameterClause == nil
      }
    let typeActor = Self.globalActor(declaration.attributes)

    let initializers = declaration.memberBlock.members.compactMap { $0.decl.as(InitializerDeclSyntax.self) }
    // A class with initializers of which none is designated still has the implicit one.
    let hasOnlyImplicit =
      declaration.is(ClassDeclSyntax.self) && initializers.count > 1
      && initializers.allSatisfy { Self.has("convenience", $0) && !Self.isMarked($0) }
    // A type bound under several ports is expanded once for each; only one of the expansions reports the initializers.
    let reportsChoice = markers.first?.trimmedDescription == node.trimmedDescription
    guard
      let initializer = hasOnlyImplicit
        ? nil : Self.choose(initializers, node, diagnostics, reportsChoice: reportsChoice)
    else {
      guard initializers.isEmpty || hasOnlyImplicit else { return nil }
      if declaration.is(EnumDeclSyntax.self) {
        diagnostics.report(.enumWithoutInitializer, at: node)
        return nil
      }
      parameters =
        declaration.is(StructDeclSyntax.self)
        ? Parameter.memberwise(declaration.memberBlock.members, LocalNames(type: name)) : []
      isInherited =
        declaration.is(ClassDeclSyntax.self) && Self.mayHaveSuperclass(declaration.inheritanceClause)
        && typeActor == nil
        && !hasOnlyImplicit
      (doesThrow, isFailable, isAsynchronous, globalActor) = (false, false, false, typeActor)
      return
    }
    isInherited = false
    let signature = initializer.signature
    for parameter in signature.parameterClause.parameters {
      let specifiers = parameter.type.as(AttributedTypeSyntax.self)?.specifiers.trimmedDescription ?? ""
      if let message = specifiers.contains("inout")
        ? Message.inoutParameter : specifiers.contains("isolated") ? .isolatedParameter : nil
      {
        diagnostics.report(message, at: parameter)
        return nil
      }
    }
    let names = LocalNames(type: name, initializer)
    if let unfit = names.unfit {
      diagnostics.report(.genericInitializer, at: unfit)
      return nil
    }
    guard let inject = InjectArguments(Self.attribute("Inject", of: initializer), initializer, diagnostics) else {
      return nil
    }
    parameters = signature.parameterClause.parameters.compactMap { Parameter($0, names).map(inject.applied) }
    guard Self.mayBeFunction(parameters, markers, declaration, node, diagnostics) else { return nil }
    doesThrow = signature.effectSpecifiers?.throwsClause != nil
    isFailable = initializer.optionalMark != nil
    isAsynchronous = signature.effectSpecifiers?.asyncSpecifier != nil
    globalActor =
      Self.globalActor(initializer.attributes)
      ?? (initializer.modifiers.contains { $0.name.text == "nonisolated" } ? nil : typeActor)
  }

  /// Whether an extension covers more than one specialization of a generic type. If the type is declared elsewhere,
  /// only the requirements of the extension are known.
  private static func isOfGeneric(_ declaration: ExtensionDeclSyntax) -> Bool {
    declaration.genericWhereClause?.requirements.contains { $0.requirement.is(ConformanceRequirementSyntax.self) }
      ?? false
  }

  /// The attribute that gives a type a lifecycle, or the name of the protocol in its inheritance clause.
  private static func lifecycle(_ declaration: some DeclGroupSyntax) -> Syntax? {
    let attributes = declaration.attributes.compactMap { $0.as(AttributeSyntax.self) }
    if let attribute = attributes.first(where: { name(of: $0) == "Lifecycle" }) { return Syntax(attribute) }
    return
      (declaration.inheritanceClause?.inheritedTypes.first { inherited in
        ["Lifecycle", "Dioxide.Lifecycle", "DioxideCore.Lifecycle"].contains(inherited.type.trimmedDescription)
      }).map { Syntax($0) }
  }

  /// Whether the declaration itself can be a component; reports a diagnostic if it cannot.
  private static func isFit(
    _ declaration: some DeclGroupSyntax, _ node: AttributeSyntax, _ diagnostics: Diagnostics
  ) -> Bool {
    if let access = diagnostics.context.hiddenByAccess(declaration) {
      let fixIts: [FixIt]
      if declaration.modifiers.contains(where: { $0.id == access.id }) {
        fixIts = [.makingFilePrivate(access)]
      } else {
        fixIts = []
      }
      diagnostics.report(.privateNested, at: node, fixIts: fixIts)
      return false
    }
    let inherited = declaration.inheritanceClause?.inheritedTypes.map(\.type.trimmedDescription) ?? []
    if inherited.contains(where: { $0.hasPrefix("~Copyable") || $0.hasPrefix("~Escapable") }) {
      diagnostics.report(.notCopyable, at: node)
      return false
    }
    let generics = declaration.asProtocol((any WithGenericParametersSyntax).self)?.genericParameterClause?.parameters
    if let pack = generics?.first(where: { $0.specifier?.text == "each" }) {
      diagnostics.report(.parameterPack, at: pack)
      return false
    }
    guard let lifecycle = lifecycle(declaration) else { return true }
    let isNewEachTime = declaration.attributes.compactMap { $0.as(AttributeSyntax.self) }.contains { attribute in
      guard markerNames.contains(name(of: attribute)), case .argumentList(let arguments) = attribute.arguments else {
        return false
      }
      return arguments.contains {
        $0.label?.text == "scope" && $0.expression.trimmedDescription.hasSuffix(".factory")
      }
    }
    guard isNewEachTime else { return true }
    let fixIts =
      lifecycle.as(AttributeSyntax.self).map { [FixIt.removing($0, from: declaration.attributes)] } ?? []
    diagnostics.report(.lifecycleOfFactory, at: node, fixIts: fixIts)
    return false
  }

  /// Whether the attributes permit arguments of the caller, if there are any; reports a diagnostic if they do not.
  private static func mayBeFunction(
    _ parameters: [Parameter], _ markers: [AttributeSyntax], _ declaration: some DeclGroupSyntax,
    _ node: AttributeSyntax, _ diagnostics: Diagnostics
  ) -> Bool {
    guard parameters.contains(where: \.isArgument) else { return true }
    for marker in markers {
      guard case .argumentList(let arguments) = marker.arguments else { continue }
      for argument in arguments {
        let value = argument.expression.trimmedDescription
        switch argument.label?.text {
        case "scope" where !value.hasSuffix(".factory"):
          diagnostics.report(.scopeOfFunction, at: argument)
          return false
        case "multi" where value != "false":
          diagnostics.report(.multiOfFunction, at: argument)
          return false
        default: continue
        }
      }
    }
    guard let lifecycle = lifecycle(declaration) else { return true }
    diagnostics.report(
      .lifecycleOfFactory, at: node,
      fixIts: lifecycle.as(AttributeSyntax.self).map { [.removing($0, from: declaration.attributes)] } ?? [])
    return false
  }

  private static func globalActor(_ attributes: AttributeListSyntax) -> AttributeSyntax? {
    attributes.lazy.compactMap { $0.as(AttributeSyntax.self) }.first { name(of: $0).hasSuffix("Actor") }
  }

  /// Whether a class may have a superclass, because it inherits from more than well-known protocols. Without a
  /// superclass, it has the implicit initializer, regardless of initializers in extensions.
  private static func mayHaveSuperclass(_ clause: InheritanceClauseSyntax?) -> Bool {
    let protocols: Set = ["CustomStringConvertible", "Equatable", "Hashable", "Lifecycle", "Sendable"]
    return clause?.inheritedTypes.contains { inherited in
      let type = inherited.type.as(AttributedTypeSyntax.self)?.baseType ?? inherited.type
      return !protocols.contains(type.trimmedDescription)
    } ?? false
  }

  static func name(of attribute: AttributeSyntax) -> String {
    if let member = attribute.attributeName.as(MemberTypeSyntax.self) { return member.name.text }
    return attribute.attributeName.as(IdentifierTypeSyntax.self)?.name.text ?? ""
  }

  private static func access(_ modifiers: DeclModifierListSyntax) -> String {
    for modifier in modifiers {
      switch modifier.name.text {
      case "public", "open": return "public "
      case "package": return "package "
      default: continue
      }
    }
    return ""
  }

  private static func has(_ modifier: String, _ initializer: InitializerDeclSyntax) -> Bool {
    initializer.modifiers.contains { $0.name.text == modifier }
  }

  private static func attribute(_ name: String, of initializer: InitializerDeclSyntax) -> AttributeSyntax? {
    initializer.attributes.lazy.compactMap { $0.as(AttributeSyntax.self) }.first { Self.name(of: $0) == name }
  }

  private static func isMarked(_ initializer: InitializerDeclSyntax) -> Bool {
    attribute("Inject", of: initializer) != nil
  }

  /// Excludes initializers for decoding, and unavailable ones.
  private static func isExcludedFromInjection(_ initializer: InitializerDeclSyntax) -> Bool {
    let parameters = initializer.signature.parameterClause.parameters
    if parameters.count == 1, let type = parameters.first?.type.trimmedDescription,
      type.hasSuffix("Decoder") || type.hasSuffix("NSCoder")
    {
      return true
    }
    return attribute("available", of: initializer)?.arguments?.description.contains("unavailable") ?? false
  }

  /// The elements that satisfy a predicate, or all if none does.
  private static func preferred(
    _ initializers: [InitializerDeclSyntax], _ holds: (InitializerDeclSyntax) -> Bool
  ) -> [InitializerDeclSyntax] {
    let chosen = initializers.filter(holds)
    return chosen.isEmpty ? initializers : chosen
  }

  /// The marked initializer; otherwise the only designated one that is not private; otherwise the only one that is not
  /// private. The same as `InitializerChooser` in the analyser.
  private static func choose(
    _ initializers: [InitializerDeclSyntax], _ node: AttributeSyntax, _ diagnostics: Diagnostics, reportsChoice: Bool
  ) -> InitializerDeclSyntax? {
    guard !initializers.isEmpty else { return nil }
    let marked = initializers.filter { isMarked($0) }
    if marked.count > 1 {
      diagnostics.report(
        .severalMarked, at: marked[1],
        fixIts: marked.compactMap { initializer in
          attribute("Inject", of: initializer).map { .removing($0, from: initializer.attributes) }
        })
      return nil
    }
    if let only = marked.first { return only }
    let usable = preferred(initializers) { !isExcludedFromInjection($0) }
    let reachable = usable.filter { !has("private", $0) && !has("fileprivate", $0) }
    guard !reachable.isEmpty else {
      diagnostics.report(.noUsableInitializer, at: node)
      for initializer in usable {
        var fixed = initializer
        fixed.modifiers = initializer.modifiers.filter { !["private", "fileprivate"].contains($0.name.text) }
        fixed.leadingTrivia = initializer.leadingTrivia
        diagnostics.offer(.makeReachable, fixed, insteadOf: initializer)
      }
      return nil
    }
    let candidates = preferred(reachable) { !has("convenience", $0) }
    if candidates.count == 1 { return candidates[0] }
    guard reportsChoice else { return nil }
    diagnostics.report(.ambiguousInitializer, at: node)
    for initializer in candidates {
      var fixed = initializer
      fixed.leadingTrivia = []
      fixed.attributes.insert(.attribute("@Inject "), at: fixed.attributes.startIndex)
      fixed.leadingTrivia = initializer.leadingTrivia
      diagnostics.offer(.markIt, fixed, insteadOf: initializer)
    }
    return nil
  }
}
