import DioxideSwiftReader

/// A stretch of a file that was not understood.
enum SyntaxError: Rule {
  static let description = RuleDescription(
    id: "syntax_error", severity: .warning,
    summary: "A part of a file, or a `dioxide:` comment, was not understood; the rest was read.",
    rationale: """
      What stands there is missing from the graph, so other findings may follow from it. Code that compiles never gives \
      this; if it does, it is a fault of dioxide. Comments are another matter, since no compiler reads them: a directive \
      that is misspelt (`// dioxide:servcie`), lacks its port or stands above no type is told of here.
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
      // One fault often brings others after it; the first of a kind says enough.
      var seen: Set<Problem.Kind> = []
      let problems = context.program.files[file].problems.filter { seen.insert($0.kind).inserted }
      let faults = context.program.files[file].faults.map { fault in
        Finding(
          description, fault.message, at: Place(file: file, range: fault.range), help: fault.help,
          symbols: [Fingerprint.fileName(context.program.files[file].path), fault.message])
      }
      return faults
        + problems.map { problem in
          Finding(
            description, message(problem.kind), at: Place(file: file, range: problem.range),
            help: help(problem.kind) + "The rest of the file was read; what stands here was left out.",
            symbols: [Fingerprint.fileName(context.program.files[file].path), "\(problem.kind)"])
        }
    }
  }

  private static func help(_ kind: Problem.Kind) -> String {
    switch kind {
    case .unterminatedString: "Write the `\"` that ends it. "
    case .unterminatedComment: "Write the `*/` that ends it. "
    case .unterminatedConditional: "Write `#endif` where it ends. "
    case .unclosedBrace: "Write the `}` that closes it. "
    case .unexpectedClosingBrace, .unexpectedConditional: "Take it out. "
    case .conflictMarker: "Finish the merge. "
    default: ""
    }
  }

  private static func message(_ kind: Problem.Kind) -> String {
    switch kind {
    case .unterminatedString: "this string literal does not end"
    case .unterminatedComment: "this comment does not end"
    case .unterminatedRegex: "this regular expression does not end"
    case .unclosedBrace: "this `{` is not closed"
    case .unexpectedClosingBrace: "this `}` closes nothing"
    case .unclosedParenthesis: "this bracket is not closed"
    case .expectedName: "a name is missing here"
    case .expectedMemberBlock: "`{` is missing here"
    case .expectedDeclaration: "no declaration begins here"
    case .expectedType: "a type is missing here"
    case .unterminatedConditional: "this `#if` has no `#endif`"
    case .unexpectedConditional: "this directive has no `#if`"
    case .conflictMarker: "this is a merge conflict marker"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .unclosedIdentifier: "this name in backticks does not end"
    case .nestedTooDeep: "this is nested too deep"
    case .tooManyAttributes: "these are more attributes than are read"
    }
  }
}
