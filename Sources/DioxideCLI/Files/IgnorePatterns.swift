/// The patterns of one `.gitignore`. Most are a name, or `*` and a suffix; a table makes the lookup independent of
/// their number.
struct IgnorePatterns {
  /// Patterns of one form, by their text: the index of the last one, which takes precedence.
  private typealias Numbers = [ArraySlice<UInt8>: Int]

  /// Patterns that are compared with the same text.
  private struct Table {
    var literals: Numbers = [:]
    /// The suffixes after a `*`, by length.
    var suffixes: [(length: Int, numbers: Numbers)] = []
    var globs: [(number: Int, glob: Glob)] = []

    var isEmpty: Bool { literals.isEmpty && suffixes.isEmpty && globs.isEmpty }

    /// The index of the last matching pattern, or -1.
    func last(matching text: ArraySlice<UInt8>) -> Int {
      var last = literals[text] ?? -1
      for (length, numbers) in suffixes where length <= text.count {
        guard let number = numbers[text.suffix(length)], number > last,
          !text.dropLast(length).contains(UInt8(ascii: "/"))
        else { continue }
        last = number
      }
      for (number, glob) in globs.reversed() {
        if number <= last { break }
        if glob.matches(text) { return number }
      }
      return last
    }

    mutating func add(_ text: Substring, number: Int) {
      func isPlain(_ text: Substring) -> Bool { !text.utf8.contains { "*?[\\".utf8.contains($0) } }
      if isPlain(text) {
        literals[Array(text.utf8)[...]] = number
      } else if text.first == "*", text.utf8.count > 1, isPlain(text.dropFirst()) {
        let suffix = Array(text.utf8.dropFirst())
        let index = suffixes.firstIndex { $0.length == suffix.count } ?? suffixes.count
        if index == suffixes.count { suffixes.append((suffix.count, [:])) }
        suffixes[index].numbers[suffix[...]] = number
      } else {
        globs.append((number, Glob(String(text))))
      }
    }
  }

  /// Patterns without `/` are compared with names, others with paths relative to the file's folder; patterns with a
  /// trailing `/` only match folders.
  private var names = Table()
  private var paths = Table()
  private var folderNames = Table()
  private var folderPaths = Table()
  private var isNegated: [Bool] = []

  /// Whether there are none.
  var isEmpty: Bool { isNegated.isEmpty }

  /// The number of patterns that must be matched one by one.
  var wildcardCount: Int {
    [names, paths, folderNames, folderPaths].reduce(0) { $0 + $1.globs.count }
  }

  /// Reads a file. Linear.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) {
      var text = String(decoding: line, as: UTF8.self)[...]
      if text.last == "\r" { text.removeLast() }
      while text.last == " ", !text.hasSuffix("\\ ") { text.removeLast() }
      guard let first = text.first, first != "#" else { continue }
      let isTakenBack = first == "!"
      if isTakenBack { text.removeFirst() }
      let isForFolders = text.last == "/"
      while text.last == "/" { text.removeLast() }
      let isAnchored = text.contains("/")
      if text.first == "/" { text.removeFirst() }
      guard !text.isEmpty else { continue }
      let number = isNegated.count
      isNegated.append(isTakenBack)
      switch (isAnchored, isForFolders) {
      case (false, false): names.add(text, number: number)
      case (true, false): paths.add(text, number: number)
      case (false, true): folderNames.add(text, number: number)
      case (true, true): folderPaths.add(text, number: number)
      }
    }
  }

  /// Whether the last matching pattern excludes a file or folder; nil if none matches.
  ///
  /// - Parameter path: Returns the path relative to the folder of the file.
  func decision(for name: [UInt8], path: () -> ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
    var last = max(names.last(matching: name[...]), paths.isEmpty ? -1 : paths.last(matching: path()))
    if isFolder {
      last = max(
        last, folderNames.last(matching: name[...]), folderPaths.isEmpty ? -1 : folderPaths.last(matching: path()))
    }
    return last < 0 ? nil : !isNegated[last]
  }
}
