import DioxideAnalysis
import DioxideTestSupport
import Foundation
import Testing

/// The version, address and name are consistent everywhere, so that copied text works.
@Suite struct ReleaseTests {
  private static let hidden: Set<String> = [".git", ".build", "Fixtures", "Fuzzing", "decisions"]

  /// The text files for people or tools, by path: documentation, manifests, workflows and packaging.
  private static let files: [String: String] = {
    let endings: Set<String> = ["md", "swift", "yml", "yaml", "toml", "rb", "json", "py", "sh", "cff", "1"]
    var files: [String: String] = [:]
    let top = Fixtures.package
    let walk = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      let name = url.lastPathComponent
      if hidden.contains(name) || name.hasPrefix(".build") || name == "dist" {
        walk?.skipDescendants()
      } else if endings.contains(url.pathExtension) || name == "Dockerfile" {
        let path = String(url.path.dropFirst(top.path.count + 1))
        files[path] = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      }
    }
    return files
  }()

  /// The matches in every file: the whole match and its groups.
  private func matches(_ pattern: String) throws -> [(path: String, groups: [String])] {
    let expression = try Regex(pattern).anchorsMatchLineEndings()
    return Self.files.sorted { $0.key < $1.key }.flatMap { path, text in
      text.matches(of: expression).map { match in
        (path, match.output.map { $0.substring.map(String.init) ?? "" })
      }
    }
  }

  @Test("The files were read")
  func isNotEmpty() {
    for path in [
      "README.md", "action.yml", "pyproject.toml", "docs/ci.md", ".github/workflows/release.yml",
      ".pre-commit-hooks.yaml",
      "packaging/homebrew/dioxide.rb", "packaging/plugins/Package.swift", "Examples/Orders/Package.swift",
    ] {
      #expect(Self.files[path]?.isEmpty == false, "\(path)")
    }
  }

  @Test("Every address of the project is that of Release")
  func address() throws {
    let own = try matches(#"https?://(?:raw\.)?github(?:usercontent)?\.com/([\w.-]+)/dioxide\b"#)
    #expect(own.count > 10)
    for (path, groups) in own { #expect("https://github.com/\(groups[1])/dioxide" == Release.address, "\(path)") }
    let sites = try matches(#"https?://([\w-]+)\.github\.io/([\w-]+)"#)
    for (path, groups) in sites { #expect(groups[0] == Release.site, "\(path)") }
    // Neither placeholders nor short names of another owner.
    let placeholders = try matches(#"(?:example(?:\.org|\.com)?|YOU|OWNER)/dioxide\b"#)
      .filter { !$0.path.hasPrefix("Tests/") }
    #expect(placeholders.isEmpty, "\(placeholders)")
    for (path, groups) in try matches(#"uses: ([\w.-]+/dioxide)@"#) {
      #expect("https://github.com/\(groups[1])" == Release.address, "\(path)")
    }
  }

  @Test("Every installed version, and every manifest, is that of Release")
  func version() throws {
    let patterns = [
      #"github\.com/dioxide/dioxide", (?:from|exact): "([^"]+)""#,
      #"uses: dioxide/dioxide@([\w.]+)"#,
      #"repo: https://github\.com/dioxide/dioxide\n\s+rev: (\S+)"#,
      #"releases/download/([^/"{]+)/"#,
      #"archive/refs/tags/(.+)\.tar\.gz"#,
      #"dioxide-swift(?:==|@)([\d.]+)"#,
      #"^version = "([^"]+)""#,
      #"default: "(\d[\d.]+)""#,
      #"^\.TH DIOXIDE 1 "" "dioxide ([^"]+)""#,
      #"dioxide/dioxide/blob/(\d[^/]*)/"#,
    ]
    for pattern in patterns {
      let found = try matches(pattern).filter { !$0.path.hasPrefix("Tests/") }
      #expect(!found.isEmpty || pattern.contains("blob"), "\(pattern)")
      for (path, groups) in found { #expect(groups[1] == Release.number, "\(path): \(groups[0])") }
    }
    #expect(try ProgramRun(["--version"]).output.hasPrefix(Release.number))
  }

  @Test("The changelog has sections for unreleased changes and for this release")
  func changelog() throws {
    let headings = try matches(#"^## (.+)$"#).filter { $0.path == "CHANGELOG.md" }.map { $0.groups[1] }
    #expect(headings.first == "Unreleased")
    #expect(headings.dropFirst().first?.hasPrefix("[\(Release.number)] - ") == true)
  }

  @Test("The Python package is installed with one command")
  func installCommand() throws {
    let commands = try matches(#"(?:pip|pipx|uv tool) install ([\w-]*dioxide[\w-]*)"#)
    #expect(!commands.isEmpty)
    for (path, groups) in commands { #expect(groups[1] == "dioxide-swift", "\(path)") }
  }
}
