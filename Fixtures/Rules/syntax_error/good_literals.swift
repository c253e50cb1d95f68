import Dioxide

protocol Port: Sendable {}
@Adapter(for: Port.self) struct Real: Port {}

@Service struct Client: Sendable {
  let port: any Port
  let one = "{ \( [1, 2].map { "\($0) }" }.joined(separator: "}") ) /* not a comment"
  let two = #"raw " \( { \#(1 + 1) "#
  let three = """
    }}} \("""
      inner {
      """)
    """
  let four = ##"""
    " "# \#( {
    """##
  nonisolated(unsafe) let five = #/[{"]+ (?<name> \w+)/#
  nonisolated(unsafe) let six = /[}"]\/\(/
  let seven = 7 / 2 / 1
  var `class`: Int = 1
  /* outer /* inner } */ " */
  let emoji = "👩‍👩‍👧‍👦 {"
}
