import Foundation

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The program that these tests start as the worker: the one built beside them.
enum TestWorker {
  static let executable: String = {
    #if os(Linux)
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
    let own = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    #endif
    return own.deletingLastPathComponent().appendingPathComponent("dioxide").path
  }()

  static func renderer(note: @escaping (String) -> Void = { _ in }) -> PictureRenderer {
    PictureRenderer(program: LayoutProgram(executable, arguments: [GraphvizWorker.name]), note: note)
  }
}
