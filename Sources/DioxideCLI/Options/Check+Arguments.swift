/// Parses the arguments of `check` if they are plain: separate words without errors.
///
/// Hooks and editors run `check` on every save. The general parser first builds a model of all options, which takes
/// longer than checking a file. It parses all other command lines, and reports errors.
extension Check {
  /// The check for the arguments after the name of the command; nil if they are not plain.
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

  /// Sets an option, with the next word if it takes a value. Returns whether it does, or nil if the option is not
  /// plain.
  private mutating func set(_ spelling: String, to word: String?) -> Bool? {
    Self.table.set(spelling, to: word, in: &self) ?? ScanOptions.table.set(spelling, to: word, in: &options)
  }
}

extension Array {
  /// Sets the option with this spelling; see ``Check/init(plain:)``.
  fileprivate func set<Values>(
    _ spelling: String, to word: String?, in values: inout Values
  ) -> Bool? where Element == CommandOption<Values> {
    guard let option = first(where: { $0.spellings.contains(spelling) }) else { return nil }
    guard option.takesValue else { return option.set(&values, "") ? false : nil }
    guard let word, option.set(&values, word) else { return nil }
    return true
  }
}
