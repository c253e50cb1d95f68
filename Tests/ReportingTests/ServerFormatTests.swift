import DioxideReporting
import DioxideSerialization
import Testing

/// The formats of build servers, with names that try to break out of them.
@Suite struct ServerFormatTests {
  private func text(_ format: String, _ report: Report = ReportFormatTests.report()) throws -> String {
    try #require(ReportFormats.format(format)).text(of: report, style: TextStyle())
  }

  @Test("Names cannot inject Azure commands or properties")
  func azure() throws {
    let lines = try text("azure").split(separator: "\n")
    #expect(lines.count == ReportFormatTests.report().findings.count)
    for (line, located) in zip(lines, ReportFormatTests.report().findings) {
      let command = try #require(
        line.wholeMatch(
          of:
            /##vso\[task\.logissue type=(error|warning);sourcepath=([^;\]]*);linenumber=\d+;columnnumber=\d+;code=([a-z_]+);\](.*)/
        ))
      #expect(command.3 == located.finding.rule)
      #expect(!command.4.contains("##"))
      #expect(command.2.contains("%AZP25") && !command.2.replacing("%AZP25", with: "").contains("%0A::"))
    }
    #expect(try text("azure", ReportFormatTests.clean).isEmpty)
  }

  @Test("TeamCity parses the messages, and finds the type of each inspection")
  func teamCity() throws {
    var types: Set<String> = []
    var files: [String] = []
    for line in try text("teamcity").split(separator: "\n") {
      let (name, values) = try Self.serviceMessage(String(line))
      switch name {
      case "inspectionType": types.insert(try #require(values["id"]))
      case "inspection":
        #expect(types.contains(try #require(values["typeId"])))
        #expect(["ERROR", "WARNING"].contains(values["SEVERITY"]))
        files.append(try #require(values["file"]))
      default: Issue.record("unknown message \(name)")
      }
    }
    #expect(files.count == ReportFormatTests.report().findings.count)
    #expect(files.allSatisfy { $0.contains("'<&>|`") })
  }

  @Test("SonarQube finds the rule of each issue, and no invalid column")
  func sonarQube() throws {
    let report = try JSONReader.read(Array(text("sonarqube").utf8))
    let rules = try #require(report["rules"]?.array)
    let issues = try #require(report["issues"]?.array)
    #expect(issues.count == ReportFormatTests.report().findings.count)
    let names = Set(rules.compactMap { $0["id"]?.string })
    for rule in rules {
      for key in ["name", "engineId", "cleanCodeAttribute"] { #expect(rule[key]?.string?.isEmpty == false) }
      #expect(rule["impacts"]?.array?.count == 1)
    }
    for issue in issues {
      #expect(names.contains(try #require(issue["ruleId"]?.string)))
      #expect(issue["primaryLocation"]?["filePath"]?.string == ReportFormatTests.evilPath)
      #expect(issue["primaryLocation"]?["textRange"]?["startColumn"] == nil)
    }
    let clean = try JSONReader.read(Array(text("sonarqube", ReportFormatTests.clean).utf8))
    #expect(clean["issues"]?.array == [])
  }

  /// Reads one service message as TeamCity documents it.
  private static func serviceMessage(_ line: String) throws -> (name: String, values: [String: String]) {
    var rest = try #require(line.hasPrefix("##teamcity[") ? line.dropFirst("##teamcity[".count) : nil)
    let name = String(rest.prefix { $0 != " " })
    rest = rest.dropFirst(name.count)
    var values: [String: String] = [:]
    while rest.first == " " {
      rest = rest.dropFirst()
      let key = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(key.count + 2)
      var value = ""
      while let character = rest.popFirst(), character != "'" {
        guard character == "|" else {
          value.append(character)
          continue
        }
        let next = rest.popFirst()
        switch try #require(next) {
        case "n": value += "\n"
        case "r": value += "\r"
        case let escaped: value.append(escaped)
        }
      }
      values[key] = value
    }
    #expect(rest == "]")
    return (name, values)
  }
}
