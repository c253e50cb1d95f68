/// Literals over several lines, each of which may lose a quote.
struct Templates {
  static let greeting = """
    Dear reader,
      { this is no block
    yours.
    """

  let service = """
    @Service
    final class Generated {
      init(port: any Port) {}
    }
    """

  func render(_ name: String) -> String {
    let head = """
      struct \(name) {
      """
    let tail = #"""
      "quoted" \#(name) "" \n
      }
      """#
    return head + tail
  }

  init() {}
}

let script = """
#!/bin/sh
func() { echo "$1"; }
"""

class After {
  let text: String
  init(
    text: String = """
      default
      """
  ) {
    self.text = text
  }

  func log() {
    print("""
      \(text.isEmpty ? "nothing" : text)
      """)
  }
}

@Service
final class Last {
  init(after: After) {}
}
