import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

/// The messages of the macros.
enum Message: String, DiagnosticMessage {
  case notAType = "only a class, struct, actor or enum can be a component"
  case isProtocol = "a protocol cannot be built: put the attribute on a type that conforms to it"
  case enumWithoutInitializer = "an enum needs an initializer to be a component"
  case noUsableInitializer = "every initializer is private: the container cannot build it"
  case ambiguousInitializer = "several initializers are possible: mark one with @Inject"
  case severalMarked = "only one initializer can be marked with @Inject"
  case inoutParameter = "the container cannot pass an inout argument"
  case isolatedParameter = "the container cannot pass an isolated argument: isolate the initializer to a global actor"
  case genericInitializer =
    "the container cannot choose this generic parameter: it needs a constraint, and exactly one parameter of this type"
  case parameterPack = "a type with a parameter pack cannot be a component"
  case notCopyable = "a noncopyable type cannot be a component: the container returns copies"
  case privateNested = "a private nested type cannot be a component: its conformance is declared at file level"
  case lifecycleOfFactory =
    "a component with a lifecycle cannot have scope .factory: each instance is new, and nothing starts it"
  case computedArgument =
    "the argument has to be a literal or a constant: dioxide check reads it without running the program"
  case injectLiteral = "@Inject takes literals: dioxide check reads them without running the program"
  case noSuchParameter = "the initializer has no such parameter"
  case namedArgument = "the caller passes this parameter, so it has no binding and no name"
  case scopeOfFunction = "a component with arguments is built for each call, so it cannot have a scope"
  case multiOfFunction = "a component with arguments cannot be one of several: a list cannot contain its functions"
  case noPort = "an adapter needs a port: @Adapter(for: Port.self)"
  case lifecycleNeedsAsync = "a lifecycle function must be async: start and stop await it"
  case injectOnInitializer = "@Inject belongs on an initializer"

  /// A note at each candidate initializer.
  case candidate = "candidate"

  var message: String { rawValue }
  var severity: DiagnosticSeverity { self == .candidate ? .note : .error }
  var diagnosticID: MessageID { MessageID(domain: "dioxide", id: "\(self)") }
}

/// The message of a fix-it.
enum Fix: String, FixItMessage {
  case markIt = "mark this initializer with @Inject"
  case makeAsync = "make it async"
  case makeReachable = "use this initializer"
  case removeAttribute = "remove the attribute"
  case makeFilePrivate = "make it fileprivate"
  case joinConstants = "join constants"
  case writeConstant = "write a literal or a constant"

  var message: String { rawValue }
  var fixItID: MessageID { MessageID(domain: "dioxide", id: "\(self)") }
}

extension Message {
  /// The message for a declaration that cannot be a component.
  static func unfit(_ declaration: some DeclGroupSyntax) -> Message {
    declaration.is(ProtocolDeclSyntax.self) ? .isProtocol : .notAType
  }
}

extension FixIt {
  /// A fix-it that removes an attribute from a list.
  static func removing(_ attribute: AttributeSyntax, from attributes: AttributeListSyntax) -> FixIt {
    // A macro receives copies of the attribute and its declaration, so identities differ.
    let rest = attributes.filter { $0.trimmedDescription != attribute.trimmedDescription }
    return FixIt(
      message: Fix.removeAttribute,
      changes: [.replace(oldNode: Syntax(attributes), newNode: Syntax(AttributeListSyntax(Array(rest))))])
  }
}

extension FixIt {
  /// A fix-it that replaces `private` with `fileprivate`.
  static func makingFilePrivate(_ modifier: DeclModifierSyntax) -> FixIt {
    let fixed = modifier.with(\.name, modifier.name.with(\.tokenKind, .keyword(.fileprivate)))
    return FixIt(
      message: Fix.makeFilePrivate, changes: [.replace(oldNode: Syntax(modifier), newNode: Syntax(fixed))])
  }
}

extension MacroExpansionContext {
  /// The `private` modifier that hides a nested type from an extension at file scope: its own, or that of an enclosing
  /// type.
  func hiddenByAccess(_ declaration: some DeclGroupSyntax) -> DeclModifierSyntax? {
    let outer = lexicalContext.compactMap { $0.asProtocol((any DeclGroupSyntax).self) }
    // A private type at file scope is visible in the whole file.
    let nested: [any DeclGroupSyntax] = outer.isEmpty ? [] : [declaration] + outer.dropLast()
    return nested.lazy.compactMap { $0.modifiers.first { $0.name.text == "private" } }.first
  }

  func report(_ message: Message, at node: some SyntaxProtocol, fixIts: [FixIt] = []) {
    diagnose(Diagnostic(node: node, message: message, fixIts: fixIts))
  }
}

/// Reports diagnostics, unless another macro of the same declaration does.
struct Diagnostics {
  let context: any MacroExpansionContext
  let isQuiet: Bool

  func report(_ message: Message, at node: some SyntaxProtocol, fixIts: [FixIt] = []) {
    if !isQuiet { context.report(message, at: node, fixIts: fixIts) }
  }

  /// Suggests a fix at an initializer that could then be chosen.
  func offer(_ remedy: Fix, _ fixed: InitializerDeclSyntax, insteadOf initializer: InitializerDeclSyntax) {
    let fixIt = FixIt(
      message: remedy, changes: [.replace(oldNode: Syntax(initializer), newNode: Syntax(fixed))])
    report(.candidate, at: initializer.initKeyword, fixIts: [fixIt])
  }
}
