import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

/// What the macros have to say.
enum Message: String, DiagnosticMessage {
  case notAType = "only a class, struct, actor or enum can be a component"
  case isProtocol = "a protocol cannot be built: put the attribute on a type that conforms to it"
  case enumWithoutInitializer = "an enum needs an initializer to be a component"
  case noUsableInitializer = "every initializer is private: the container cannot build it"
  case ambiguousInitializer = "several initializers could be the one: mark it with @Inject"
  case severalMarked = "only one initializer can be marked with @Inject"
  case inoutParameter = "the container cannot give an inout argument"
  case isolatedParameter = "the container cannot give an isolated argument: isolate the initializer to a global actor"
  case genericInitializer =
    "the container cannot choose this generic parameter: it takes a constraint, and one parameter of this type"
  case parameterPack = "a type with a parameter pack cannot be a component"
  case notCopyable = "a noncopyable type cannot be a component: the container hands out copies"
  case privateNested = "a private nested type cannot be a component: its conformance stands at the top of the file"
  case lifecycleOfFactory =
    "a component with a lifecycle cannot have scope .factory: each instance is new, and nothing starts it"
  case computedArgument =
    "the argument has to be a literal or a constant: dioxide check reads it without running the program"
  case injectLiteral = "@Inject takes literals: dioxide check reads them without running the program"
  case noSuchParameter = "the initializer has no such parameter"
  case namedArgument = "the caller gives this parameter: it has no binding, and so no name"
  case scopeOfFunction = "a component with arguments is new for each call, and lives in no scope"
  case multiOfFunction = "a component with arguments cannot be one of several: a collection holds none of its functions"
  case noPort = "an adapter needs a port: @Adapter(for: Port.self)"
  case lifecycleNeedsAsync = "a lifecycle function is async: start and stop wait for it"
  case injectOnInitializer = "@Inject belongs on an initializer"

  /// Beside an error, at each initializer.
  case candidate = "this one could be called"

  var message: String { rawValue }
  var severity: DiagnosticSeverity { self == .candidate ? .note : .error }
  var diagnosticID: MessageID { MessageID(domain: "dioxide", id: "\(self)") }
}

/// What a fix-it says.
enum Remedy: String, FixItMessage {
  case markIt = "mark this initializer with @Inject"
  case makeAsync = "make it async"
  case makeReachable = "let the container call this initializer"
  case removeAttribute = "remove the attribute"
  case makeFilePrivate = "make it fileprivate"
  case joinConstants = "join constants"
  case writeConstant = "write a literal or a constant"

  var message: String { rawValue }
  var fixItID: MessageID { MessageID(domain: "dioxide", id: "\(self)") }
}

extension Message {
  /// What to say of a declaration that can be no component.
  static func unfit(_ declaration: some DeclGroupSyntax) -> Message {
    declaration.is(ProtocolDeclSyntax.self) ? .isProtocol : .notAType
  }
}

extension FixIt {
  /// Takes an attribute off a list of attributes.
  static func removing(_ attribute: AttributeSyntax, from attributes: AttributeListSyntax) -> FixIt {
    // A macro gets the attribute and its declaration in trees of their own.
    let rest = attributes.filter { $0.trimmedDescription != attribute.trimmedDescription }
    return FixIt(
      message: Remedy.removeAttribute,
      changes: [.replace(oldNode: Syntax(attributes), newNode: Syntax(AttributeListSyntax(Array(rest))))])
  }
}

extension FixIt {
  /// `fileprivate` in the place of `private`.
  static func makingFilePrivate(_ modifier: DeclModifierSyntax) -> FixIt {
    let fixed = modifier.with(\.name, modifier.name.with(\.tokenKind, .keyword(.fileprivate)))
    return FixIt(
      message: Remedy.makeFilePrivate, changes: [.replace(oldNode: Syntax(modifier), newNode: Syntax(fixed))])
  }
}

extension MacroExpansionContext {
  /// The `private` that hides a type from an extension at the top of its file: of a type in a type, or of one around it.
  func hiddenByAccess(_ declaration: some DeclGroupSyntax) -> DeclModifierSyntax? {
    let outer = lexicalContext.compactMap { $0.asProtocol((any DeclGroupSyntax).self) }
    // What stands at the top of the file is private to the file.
    let nested: [any DeclGroupSyntax] = outer.isEmpty ? [] : [declaration] + outer.dropLast()
    return nested.lazy.compactMap { $0.modifiers.first { $0.name.text == "private" } }.first
  }

  func tell(_ message: Message, at node: some SyntaxProtocol, fixIts: [FixIt] = []) {
    diagnose(Diagnostic(node: node, message: message, fixIts: fixIts))
  }
}

/// Tells, unless another macro of the same declaration does.
struct Diagnostics {
  let context: any MacroExpansionContext
  let isQuiet: Bool

  func tell(_ message: Message, at node: some SyntaxProtocol, fixIts: [FixIt] = []) {
    if !isQuiet { context.tell(message, at: node, fixIts: fixIts) }
  }

  /// Points at an initializer that could be the one after a change.
  func offer(_ remedy: Remedy, _ fixed: InitializerDeclSyntax, insteadOf initializer: InitializerDeclSyntax) {
    let fixIt = FixIt(
      message: remedy, changes: [.replace(oldNode: Syntax(initializer), newNode: Syntax(fixed))])
    tell(.candidate, at: initializer.initKeyword, fixIts: [fixIt])
  }
}
