import SwiftSyntax

/// A parameter of an initializer, or a stored property of a struct without one: a value that the container injects.
struct Parameter {
  /// The argument label; nil for `_`.
  var label: String?
  /// The type as written in an expression, without ownership modifiers and attributes.
  var type: TypeSyntax
  /// The text of the default value.
  var defaultValue: String?
  /// Whether the initializer takes the result of calling it: an `@autoclosure`.
  var isCalled = false
  /// The name inside the initializer.
  var localName = ""
  /// The expression of the binding's name; nil if it has none.
  var boundName: String?
  /// Whether the caller passes it instead of the container.
  var isArgument = false

  /// The declaration of a variable for the argument.
  func variable(_ name: String, _ resolving: Resolving) -> String {
    if let functionOfArguments, isOptional {
      return "let \(name) = try resolver.resolve(ifBound: \(functionOfArguments)\(nameArgument))"
    }
    guard let defaultValue, !isOptional else { return "let \(name) = \(required(resolving))" }
    if let functionOfArguments {
      return """
        let \(name): \(Self.existential(type)) =
              if let bound = try resolver.resolve(ifBound: \(functionOfArguments)\(nameArgument)) { bound }
              else { \(defaultValue) }
        """
    }
    // With the type, because the default value may need it for inference.
    if let function = deferredFunction {
      return """
        let \(name): @Sendable \(Self.existential(type)) =
              if resolver.container.contains(\(Self.metatype(function.result))\(nameArgument)) { \(required(resolving)) }
              else { \(defaultValue) }
        """
    }
    return """
      let \(name): \(Self.existential(type)) =
            if let bound = \(resolving.call("(\(Self.existential(type)))?.self\(nameArgument)")) { bound } else { \(defaultValue) }
      """
  }

  /// The dependency for the blueprint. In a generic type the compiler does not know the type, so it is inspected at run
  /// time.
  func dependency(inGenericType isGeneric: Bool) -> String {
    let suffix = (boundName.map { ".named(\($0))" } ?? "") + (defaultValue == nil ? "" : ".optional")
    if let functionOfArguments {
      return "DioxideCore.Blueprint.Dependency(\(functionOfArguments))\(suffix)"
        + (isOptional && defaultValue == nil ? ".optional" : "")
    }
    let label = isGeneric ? "on: " : ""
    if let function = deferredFunction {
      let later =
        "DioxideCore.Blueprint.Dependency(\(label)\(Self.metatype(function.result)))"
        + (function.suspends ? ".deferred" : ".resolved(.synchronous)")
      return later + suffix
    }
    let plain = "DioxideCore.Blueprint.Dependency(\(label)\(Self.metatype(type)))"
    return plain + suffix
  }

  /// How the component is resolved: with `resolve`, or with `await` and `resolveAsynchronously`.
  enum Resolving {
    case now
    case suspending

    func call(_ metatype: String) -> String {
      switch self {
      case .now: "try resolver.resolve(\(metatype))"
      case .suspending: "try await resolver.resolveAsynchronously(\(metatype))"
      }
    }
  }

  /// How the variable is passed as an argument: for an `@autoclosure`, its call is passed.
  func passed(_ variable: String) -> String {
    guard isCalled, let effects = Self.function(type)?.effectSpecifiers else {
      return isCalled ? variable + "()" : variable
    }
    return (effects.throwsClause == nil ? "" : "try ") + (effects.asyncSpecifier == nil ? "" : "await ") + variable
      + "()"
  }

  private func required(_ resolving: Resolving) -> String {
    if let function = deferredFunction {
      return "DioxideCore.Provider<\(Self.existential(function.result))>(resolver\(nameArgument)).\(function.property)"
    }
    if let functionOfArguments { return "try resolver.resolve(function: \(functionOfArguments)\(nameArgument))" }
    return resolving.call(Self.metatype(type) + nameArgument)
  }

  private var nameArgument: String { boundName.map { ", name: \($0)" } ?? "" }

  /// The metatype of a function with parameters, also if it is optional. Omits the actor: a function without isolation
  /// can replace an isolated one.
  private var functionOfArguments: String? {
    let wrapped = type.as(OptionalTypeSyntax.self)?.wrappedType ?? type
    return Self.function(wrapped).flatMap { $0.parameters.isEmpty ? nil : "(@Sendable \($0.trimmed)).self" }
  }

  private var isOptional: Bool {
    type.is(OptionalTypeSyntax.self) || type.is(ImplicitlyUnwrappedOptionalTypeSyntax.self)
      || type.as(IdentifierTypeSyntax.self)?.name.text == "Optional"
  }

  /// A function without parameters, which defers its result.
  private var deferredFunction: (result: TypeSyntax, property: String, suspends: Bool)? {
    guard let function = Self.function(type), function.parameters.isEmpty else { return nil }
    let doesThrow = function.effectSpecifiers?.throwsClause != nil
    let suspends = function.effectSpecifiers?.asyncSpecifier != nil
    let property =
      switch (doesThrow, suspends) {
      case (false, false): "function"
      case (true, false): "throwingFunction"
      case (false, true): "asynchronousFunction"
      case (true, true): "throwingAsynchronousFunction"
      }
    return (function.returnClause.type.trimmed, property, suspends)
  }

  /// `(T).self`, with `any` for `some`.
  static func metatype(_ type: TypeSyntax) -> String { "(\(existential(type))).self" }

  /// The type with `any` for `some`, and `?` for `!`.
  static func existential(_ type: TypeSyntax) -> String {
    if let some = type.as(SomeOrAnyTypeSyntax.self) { return "any \(some.constraint.trimmedDescription)" }
    if let unwrapped = type.as(ImplicitlyUnwrappedOptionalTypeSyntax.self) {
      return "(\(existential(unwrapped.wrappedType)))?"
    }
    return type.trimmedDescription
  }

  /// The type without parentheses around it.
  static func bare(_ type: TypeSyntax) -> TypeSyntax {
    var type = type
    while let tuple = type.as(TupleTypeSyntax.self), tuple.elements.count == 1, let only = tuple.elements.first,
      only.firstName == nil
    {
      type = only.type.trimmed
    }
    return type
  }
}

extension Parameter {
  /// Returns nil for a variadic parameter, which may be omitted. `names` translates names of the initializer.
  init?(_ parameter: FunctionParameterSyntax, _ names: LocalNames) {
    if parameter.ellipsis != nil { return nil }
    label = parameter.firstName.text == "_" ? nil : parameter.firstName.trimmedDescription
    type = names.rewritten(Self.withoutAttributes(parameter.type))
    defaultValue = (parameter.defaultValue?.value).map { names.rewritten($0).trimmedDescription }
    isCalled = Self.attributes(of: parameter.type).contains("autoclosure")
    localName = (parameter.secondName ?? parameter.firstName).trimmedDescription
  }

  /// The type without `inout`, `sending`, `borrowing`, `@escaping` and similar modifiers. A function type
  /// with parameters gets `@Sendable`, like every function that a container holds.
  static func withoutAttributes(_ type: TypeSyntax) -> TypeSyntax {
    guard let function = function(type), !function.parameters.isEmpty else {
      return (type.as(AttributedTypeSyntax.self)?.baseType ?? type).trimmed
    }
    let kept = attributes(of: type).filter { !["escaping", "autoclosure", "Sendable"].contains($0) }
    let words = (kept + ["Sendable"]).map { "@\($0) " }.joined()
    return "\(raw: words)\(function.trimmed)"
  }

  /// The names of the attributes before a type.
  static func attributes(of type: TypeSyntax) -> [String] {
    guard let attributes = bare(type).as(AttributedTypeSyntax.self)?.attributes else { return [] }
    return attributes.compactMap { $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription }
  }

  /// The function type, without parentheses and attributes.
  static func function(_ type: TypeSyntax) -> FunctionTypeSyntax? {
    let bare = bare(type)
    return (bare.as(AttributedTypeSyntax.self).map { self.bare($0.baseType) } ?? bare).as(FunctionTypeSyntax.self)
  }

  /// The stored properties that the memberwise initializer of a struct takes. Omits properties with a value but no
  /// written type: their type is not known here, and they keep their value.
  static func memberwise(_ members: MemberBlockItemListSyntax, _ names: LocalNames) -> [Parameter] {
    members.compactMap { $0.decl.as(VariableDeclSyntax.self) }.flatMap { variable -> [Parameter] in
      let words = variable.modifiers.map(\.name.text)
      guard !words.contains("static"), !words.contains("lazy"), !words.contains("class") else { return [] }
      let isLet = variable.bindingSpecifier.text == "let"
      // In `let a, b: Int`, `a` has the type of `b`.
      var type: TypeSyntax?
      var found: [Parameter] = []
      for binding in variable.bindings.reversed() {
        if let written = binding.typeAnnotation?.type { type = written }
        guard let name = binding.pattern.as(IdentifierPatternSyntax.self), Self.isStored(binding) else { continue }
        if isLet, binding.initializer != nil { continue }
        guard let type else { continue }
        let bare = names.rewritten(withoutAttributes(type))
        var value = (binding.initializer?.value).map { names.rewritten($0).trimmedDescription }
        if value == nil, !isLet, bare.is(OptionalTypeSyntax.self) { value = "nil" }
        found.append(Parameter(label: name.identifier.trimmedDescription, type: bare, defaultValue: value))
      }
      return found.reversed()
    }
  }

  private static func isStored(_ binding: PatternBindingSyntax) -> Bool {
    guard let block = binding.accessorBlock else { return true }
    guard case .accessors(let accessors) = block.accessors else { return false }
    return accessors.allSatisfy { ["willSet", "didSet"].contains($0.accessorSpecifier.text) }
  }
}
