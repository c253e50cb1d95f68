import Foundation
import Testing
import DioxideTestSupport

/// Tests the completions in real shells.
@Suite struct CompletionTests {
  enum Shell: String, CaseIterable { case bash, zsh, fish }

  /// The path of a shell; nil if it is not installed.
  private static func executable(_ shell: Shell) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(shell)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// The shells to test: all of them in CI, where the test fails if one is not installed.
  private static let shells = Shell.allCases.filter {
    executable($0) != nil || ProcessInfo.processInfo.environment["CI"] != nil
  }

  /// A script that makes a shell complete `LINE` in the folder with the completion script `_dioxide`, and print `<text
  /// after dioxide>` for each result.
  private static func program(_ shell: Shell) -> String {
    switch shell {
    case .bash:
      """
      source ./_dioxide
      COMP_LINE=$LINE COMP_POINT=${#LINE} COMP_TYPE=9 COMP_KEY=9
      read -ra COMP_WORDS <<<"$LINE"
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      entry=$(complete -p dioxide)
      [[ $entry =~ \\ -F\\ ([^ ]+) ]]
      "${BASH_REMATCH[1]}" dioxide "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      COMP_WORDS=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
      for answer in "${COMPREPLY[@]}"; do echo "<$(echo "${COMP_WORDS[@]}" $answer)>"; done
      """
    case .zsh:
      // Runs in a separate terminal with simulated key presses, and then executes the completed line.
      """
      zmodload zsh/zpty
      zpty terminal zsh -f -i
      zpty -w terminal 'PROMPT=; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; bindkey "^I" complete-word'
      zpty -w terminal 'function dioxide { print -r -- "<$*>" }'
      zpty -r terminal line '*print -r*'
      zpty -w terminal "$LINE"$'\\t'
      zpty -r terminal line $'*\\n<*>*'
      print -r -- "<${${line##*<}%%>*}>"
      zpty -d terminal
      """
    case .fish:
      """
      source ./_dioxide
      set words (string split ' ' -- $LINE)
      for answer in (complete -C"$LINE")
        echo "<$words[2..-2] "(string split \\t -- $answer)[1]">"
      end
      """
    }
  }

  /// The output of a shell that runs the script in a folder.
  private func run(_ shell: Shell, completing line: String, in folder: ScratchFolder) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.executable(shell), "\(shell) is not there"))
    process.arguments = [folder.url.appending(path: "program").path]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.url.path, "LINE": line, "TERM": "dumb",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return answer.split(separator: "\n").map { String($0).replacing("< ", with: "<").replacing(" >", with: ">") }
  }

  @Test("Shells complete commands, options and their values", arguments: shells)
  func completes(shell: Shell) throws {
    let script = try ProgramRun(["--generate-completion-script", shell.rawValue])
    #expect(script.status == 0)
    let folder = try ScratchFolder()
    try folder.write(script.output, to: "_dioxide")
    try folder.write(Self.program(shell) + "\n", to: "program")
    for (line, completed) in [
      ("dioxide ch", "<check>"), ("dioxide check --write-b", "<check --write-baseline>"),
      ("dioxide check --format xc", "<check --format xcode>"),
      ("dioxide check --only unused_s", "<check --only unused_suppression>"), ("dioxide hook in", "<hook install>"),
    ] {
      #expect(try run(shell, completing: line, in: folder) == [completed], "\(line)")
    }
  }
}
