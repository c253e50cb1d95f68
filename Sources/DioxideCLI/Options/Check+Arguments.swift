/// Reads the arguments of `check` if they are plain: separate words, without mistakes.
///
/// Hooks and editors run `check` on every save, and a general parser first builds a model of all options, which takes longer than
/// checking a file. That parser reads all other command lines, and reports their mistakes.
extension Check {
  /// The check that the arguments after the name of the command describe; nil if they are not plain.
  init?(plain arguments: [String]) {
    self.init()
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "-" || !argument.hasPrefix("-") {
        options.paths.append(argument)
      } else {
        let word = index < arguments.count && !arguments[index].hasPrefix("-") ? arguments[index] : nil
        guard let takesValue = set(argument, to: word) else { return nil }
        if takesValue { index += 1 }
      }
    }
    guard (try? options.validate()) != nil, (try? validate()) != nil else { return nil }
  }

  /// Sets an option, with the word behind it if it takes one; returns whether it does, or nil if it is not to be set so.
  private mutating func set(_ spelling: String, to word: String?) -> Bool? {
    Self.table.set(spelling, to: word, in: &self) ?? ScanOptions.table.set(spelling, to: word, in: &options)
  }
}

extension Array {
  /// Sets the option of a table that is written so; see ``Check/init(plain:)``.
  fileprivate func set<Values>(
    _ spelling: String, to word: String?, in values: inout Values
  ) -> Bool? where Element == CommandOption<Values> {
    guard let option = first(where: { $0.spellings.contains(spelling) }) else { return nil }
    guard option.takesValue else { return option.set(&values, "") ? false : nil }
    guard let word, option.set(&values, word) else { return nil }
    return true
  }
}
