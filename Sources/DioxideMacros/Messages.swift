import SwiftDiagnostics
import SwiftSyntax
import SwiftSyntaxMacros

/// What the macros have to say.
enum Message: String, DiagnosticMessage {
  case notAType = "only a class, struct, actor or enum can be a component: put it on a type that conforms"
  case enumWithoutInitializer = "an enum needs an initializer to be a component"
  case noUsableInitializer = "every initializer is private: the container cannot build it"
  case ambiguousInitializer = "several initializers could be the one: mark it with @Inject"
  case severalMarked = "only one initializer can be marked with @Inject"
  case inoutParameter = "the container cannot give an inout argument"
  case noPort = "an adapter needs a port: @Adapter(for: Port.self)"
  case lifecycleNeedsAsync = "a lifecycle function is async: start and stop wait for it"
  case injectOnInitializer = "@Inject belongs on an initializer"

  var message: String { rawValue }
  var severity: DiagnosticSeverity { .error }
  var diagnosticID: MessageID { MessageID(domain: "dioxide", id: "\(self)") }
}

/// What a fix-it says.
enum Remedy: String, FixItMessage {
  case markIt = "mark this initializer with @Inject"
  case makeAsync = "make it async"

  var message: String { rawValue }
  var fixItID: MessageID { MessageID(domain: "dioxide", id: "\(self)") }
}

extension MacroExpansionContext {
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
}
