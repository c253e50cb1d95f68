import SwiftCompilerPlugin
import SwiftSyntaxMacros

@main
struct DioxidePlugin: CompilerPlugin {
  let providingMacros: [any Macro.Type] = [
    ServiceMacro.self, AdapterMacro.self, LifecycleMacro.self, InjectMacro.self,
  ]
}
