import DioxideSwiftReader

/// A range of a file could not be parsed.
enum SyntaxError: Rule {
  static let description = RuleDescription(
    id: "syntax_error", severity: .warning,
    summary: "A part of a file, or a `dioxide:` comment, was not understood; the rest was read.",
    rationale: """
      Source that was not understood is missing from the graph, which may cause other findings. Code that compiles never \
      causes this; if it does, that is a bug in dioxide. Comments are not checked by the compiler: a directive that is \
      misspelt (`// dioxide:servcie`), lacks its port, or is not above a type is reported here.
      """,
    bad: """
      import Dioxide

      @Service
      struct Clock {
      """,
    good: """
      import Dioxide

      @Service
      struct Clock {
      }
      """,
    holdsForPlainCode: true)

  static func findings(in context: RuleContext) -> [Finding] {
    context.program.files.indices.flatMap { file in
      // One fault often causes others; the first of a kind is sufficient.
      var seen: Set<Problem.Kind> = []
      let problems = context.program.files[file].problems.filter { seen.insert($0.kind).inserted }
      let faults = context.program.files[file].faults.map { fault in
        Finding(
          description, fault.message, at: Place(file: file, range: fault.range), help: fault.help,
          symbols: [Fingerprint.fileName(context.program.files[file].path), fault.symbol])
      }
      return faults
        + problems.map { problem in
          Finding(
            description, message(problem.kind), at: Place(file: file, range: problem.range),
            help: help(problem.kind) + "The rest of the file was read; this part was skipped.",
            symbols: [Fingerprint.fileName(context.program.files[file].path), "\(problem.kind)"])
        }
    }
  }

  private static func help(_ kind: Problem.Kind) -> String {
    switch kind {
    case .unterminatedString: "Add the closing `\"`. "
    case .unterminatedComment: "Add the closing `*/`. "
    case .unterminatedConditional: "Add the missing `#endif`. "
    case .unclosedBrace: "Add the closing `}`. "
    case .unexpectedClosingBrace, .unexpectedConditional: "Remove it. "
    case .conflictMarker: "Finish the merge. "
    default: ""
    }
  }

  private static func message(_ kind: Problem.Kind) -> String {
    switch kind {
    case .unterminatedString: "unterminated string literal"
    case .unterminatedComment: "unterminated comment"
    case .unterminatedRegex: "unterminated regular expression"
    case .unclosedBrace: "unclosed `{`"
    case .unexpectedClosingBrace: "unexpected `}`"
    case .unclosedParenthesis: "unclosed bracket"
    case .expectedName: "expected a name"
    case .expectedMemberBlock: "expected `{`"
    case .expectedDeclaration: "expected a declaration"
    case .expectedType: "expected a type"
    case .unterminatedConditional: "`#if` without `#endif`"
    case .unexpectedConditional: "directive without `#if`"
    case .conflictMarker: "merge conflict marker"
    case .invalidUTF8: "invalid UTF-8"
    case .unclosedIdentifier: "unterminated name in backticks"
    case .nestedTooDeep: "too deeply nested"
    case .tooManyAttributes: "too many attributes"
    }
  }
}
