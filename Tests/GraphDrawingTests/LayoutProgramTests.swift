import CDioxideProcess
import Foundation
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

/// The program that runs Graphviz, and the message if it does not start.
@Suite struct LayoutProgramTests {
  private func folder(with script: String? = nil) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dioxide-layout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("a static program".utf8).write(to: folder.appending(path: "dioxide"))
    if let script {
      let file = folder.appending(path: LayoutProgram.name)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return folder
  }

  @Test("A program that can load libraries is its own worker, like these tests")
  func itself() {
    #expect(processCanLoadLibraries())
    let program = LayoutProgram(of: "/usr/bin/dioxide", canLoadLibraries: true)
    #expect(program == LayoutProgram("/usr/bin/dioxide", arguments: [GraphvizWorker.name]))
  }

  @Test("A fully static program starts the one next to its own file, even through a link")
  func beside() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let real = RealPath.of(folder.path)
    let link = folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appending(path: "dioxide"))
    for path in [folder.appending(path: "dioxide").path, link.path] {
      let program = LayoutProgram(of: path, canLoadLibraries: false)
      #expect(program == LayoutProgram("\(real)/dioxide-layout", isSeparate: true))
    }
  }

  @Test(
    "A separate program that is absent, or that the loader refuses, is named with the reason",
    arguments: [
      (nil, "No such file or directory"),
      ("echo \"version 'GLIBC_2.99' not found\" >&2; exit 1", "GLIBC_2.99"),
      ("echo 'libstdc++.so.6: cannot open' >&2; exit 127", "libstdc++"),
    ])
  func failure(script: String?, reason: String) throws {
    let folder = try folder(with: script)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = LayoutProgram(of: folder.appending(path: "dioxide").path, canLoadLibraries: false)
    let failure = try #require(throws: PictureFailure.self) {
      try PictureRenderer(program: program).svg(Drawing(SampleGraphs.application))
    }
    guard case .noLayoutProgram(let path, let said) = failure else { return #expect(Bool(false), "\(failure)") }
    #expect(path == program.executable && said.contains(reason))
    #expect(failure.description.contains("dioxide-layout"))
  }
}
