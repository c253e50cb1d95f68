/// Swift source with comments and the contents of string literals blanked, so that a search only sees code. Lines and
/// columns are unchanged.
struct CodeText {
  /// The lines, blanked.
  let lines: [String]
  /// The comments, by 0-based line.
  let comments: [Int: String]

  /// Blanks a text. Interpolations are kept, because they are code.
  init(_ text: String) {
    var scanner = Scanner(Array(text.unicodeScalars))
    scanner.run()
    lines = scanner.code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    comments = scanner.comments
  }

  private struct Scanner {
    /// The nesting state of the scanner, innermost last.
    enum State {
      case code
      case interpolation(openParentheses: Int)
      case string(pounds: Int, isMultiline: Bool)
    }

    let scalars: [Unicode.Scalar]
    var index = 0
    var line = 0
    var code = ""
    var comments: [Int: String] = [:]
    var states: [State] = [.code]

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func run() {
      while index < scalars.count {
        switch states.last ?? .code {
        case .code: stepInCode(openParentheses: nil)
        case .interpolation(let open): stepInCode(openParentheses: open)
        case .string(let pounds, let isMultiline): stepInString(pounds: pounds, isMultiline: isMultiline)
        }
      }
    }

    func matches(_ text: String, at offset: Int = 0) -> Bool {
      let text = Array(text.unicodeScalars)
      guard index + offset + text.count <= scalars.count else { return false }
      return text.indices.allSatisfy { scalars[index + offset + $0] == text[$0] }
    }

    mutating func keep(_ count: Int = 1) {
      for _ in 0..<count where index < scalars.count {
        if scalars[index] == "\n" { line += 1 }
        code.unicodeScalars.append(scalars[index])
        index += 1
      }
    }

    mutating func blank(_ count: Int = 1, comment: Bool = false) {
      for _ in 0..<count where index < scalars.count {
        if comment { comments[line, default: ""].unicodeScalars.append(scalars[index]) }
        if scalars[index] == "\n" { line += 1 }
        code.unicodeScalars.append(scalars[index] == "\n" ? "\n" : " ")
        index += 1
      }
    }

    mutating func stepInCode(openParentheses: Int?) {
      if matches("//") {
        while index < scalars.count, scalars[index] != "\n" { blank(comment: true) }
        return
      }
      if matches("/*") { return skipBlockComment() }
      var pounds = 0
      while matches("#", at: pounds) { pounds += 1 }
      if matches("\"", at: pounds) {
        let isMultiline = matches("\"\"\"", at: pounds)
        keep(pounds + (isMultiline ? 3 : 1))
        states.append(.string(pounds: pounds, isMultiline: isMultiline))
        return
      }
      if let openParentheses {
        if matches("(") { states[states.count - 1] = .interpolation(openParentheses: openParentheses + 1) }
        if matches(")") {
          if openParentheses == 0 {
            states.removeLast()
          } else {
            states[states.count - 1] = .interpolation(openParentheses: openParentheses - 1)
          }
        }
      }
      keep(max(pounds, 1))
    }

    mutating func skipBlockComment() {
      var depth = 0
      repeat {
        if matches("/*") {
          depth += 1
          blank(2, comment: true)
        } else if matches("*/") {
          depth -= 1
          blank(2, comment: true)
        } else {
          blank(comment: true)
        }
      } while depth > 0 && index < scalars.count
    }

    mutating func stepInString(pounds: Int, isMultiline: Bool) {
      let hashes = String(repeating: "#", count: pounds)
      let quotes = isMultiline ? "\"\"\"" : "\""
      if matches(quotes + hashes) {
        states.removeLast()
        keep(quotes.count + pounds)
      } else if matches("\\" + hashes + "(") {
        states.append(.interpolation(openParentheses: 0))
        keep(pounds + 2)
      } else if matches("\\" + hashes) {
        blank(pounds + 2)
      } else if !isMultiline && scalars[index] == "\n" {
        // An unclosed literal, which the compiler reports.
        states.removeLast()
      } else {
        blank()
      }
    }
  }
}
