import DioxideSwiftReader

/// What a file shows about code that only previews run: `#Preview { … }`, the types of previews, and declarations that
/// only previews use, such as `func makePreviewContainer()`.
struct SwinjectPreviewFacts: Sendable {
  /// A function, a constant or a type that registers services or creates a container, and is used by its name.
  struct Maker: Sendable {
    var name: String
    var range: ByteRange
  }

  /// A use of a maker, in any file.
  struct Use: Sendable {
    var maker: String
    var isInPreview: Bool
    /// The innermost maker around it, other than the used one; nil if there is none.
    var user: String?
  }

  /// The previews themselves.
  var previews: [ByteRange] = []
  /// What may be used by previews alone: a preview of the file names it, or its name is that of a stand-in.
  var makers: [Maker] = []
  /// The uses of the makers of all files. Known once the files are read again.
  var uses: [Use] = []

  private static let prefix = "preview:"
  private static let creations = [ByteSearch("Container("), ByteSearch("Assembler(")]

  /// The names to look for in all files, as dialects learn them.
  var learnedNames: [String] { makers.map { Self.prefix + $0.name } }

  /// The makers among what was learned from all files.
  static func makers(among learned: Set<String>) -> [String] {
    learned.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  /// Reads a file; nil if nothing in it concerns previews. Linear.
  ///
  /// - Parameters:
  ///   - registrations: The places of the words that register, in source order.
  ///   - learned: The names of the makers of all files, once they are known.
  init?(
    _ file: borrowing FileReading, registrations: [ByteRange], learned: [String], _ mask: inout CodeMask
  ) {
    let bytes = file.source.buffer
    let creations = Self.creations.flatMap { search in search.hits(in: bytes).map { UInt32(clamping: $0) } }
    let marks = (registrations.map(\.start) + creations).sorted()
    // Too many names to search for are entered as used by the application.
    var budget = SearchBudget(steps: 64 * bytes.count)
    let sought = learned.filter {
      !budget.spend(bytes.count / SearchBudget.bytesPerStep) || ByteSearch(text: $0).isFound(in: bytes)
    }
    guard !marks.isEmpty || !sought.isEmpty else { return nil }
    previews = Previews(file).ranges
    let named = previews.isEmpty ? [] : Self.words(in: previews, of: file.source)
    for declaration in file.parsed.declarations where Self.isUsedByName(declaration, in: file) {
      let next = marks.partitioningIndex { $0 >= declaration.range.start }
      guard next < marks.count, marks[next] < declaration.range.end else { continue }
      let name = file.source.name(declaration.name)
      if named.contains(name) || TestDoubles.isLikely(name) {
        makers.append(Maker(name: name, range: declaration.range))
      }
    }
    for name in sought {
      guard budget.spend(bytes.count / SearchBudget.bytesPerStep) else {
        uses.append(Use(maker: name, isInPreview: false, user: nil))
        continue
      }
      for place in WordHits(name).places(in: bytes) where mask.isCode(Int(place.start)) {
        guard budget.spend(makers.count + previews.count) else {
          uses.append(Use(maker: name, isInPreview: false, user: nil))
          break
        }
        guard let use = use(of: name, at: place, in: file.source) else { continue }
        uses.append(use)
      }
    }
    if previews.isEmpty, makers.isEmpty, uses.isEmpty { return nil }
  }

  /// Whether other code names a declaration to run its code: a type, a function or variable of no instance.
  private static func isUsedByName(_ declaration: Declaration, in file: FileReading) -> Bool {
    switch declaration.kind {
    case .class, .struct, .enum, .actor: true
    case .function, .variable:
      declaration.parent < 0 || declaration.modifiers.contains(.static) || declaration.modifiers.contains(.class)
    default: false
    }
  }

  /// The words in some parts of a file.
  private static func words(in ranges: [ByteRange], of source: SourceBytes) -> Set<String> {
    var words: Set<String> = []
    for range in ranges {
      var tokens = Tokens(source.buffer, from: Int(range.start), to: Int(range.end))
      while let token = tokens.next() { if case .word(let word) = token { words.insert(source.text(word)) } }
    }
    return words
  }

  /// A use of a maker; nil if this is its declaration or an extension.
  private func use(of name: String, at place: ByteRange, in source: SourceBytes) -> Use? {
    let around = makers.filter { $0.range.contains(place) }
    guard !around.contains(where: { $0.name == name }),
      Words.word(in: source.buffer, before: Int(place.start)) != "extension"
    else { return nil }
    let isInPreview = previews.contains { $0.contains(place) }
    return Use(maker: name, isInPreview: isInPreview, user: around.min { $0.range.count < $1.range.count }?.name)
  }
}

/// The code of a program that only previews run. Nothing else has its registrations.
struct SwinjectPreviews: Sendable {
  private var ranges: [FileIndex: [ByteRange]] = [:]

  /// Finds the makers that only previews use, by way of other makers too. Linear in the uses.
  init(_ files: FileTable, _ facts: FactsColumn<SwinjectFacts>) {
    var uses: [SwinjectPreviewFacts.Use] = []
    var makers: Set<String> = []
    for file in files.indices where !files[file].isTest {
      guard let previews = facts[file]?.previews else { continue }
      uses += previews.uses
      makers.formUnion(previews.makers.map(\.name))
    }
    let own = Self.onlyUsedByPreviews(makers, uses)
    for file in files.indices where !files[file].isTest {
      guard let previews = facts[file]?.previews else { continue }
      let all = previews.previews + previews.makers.filter { own.contains($0.name) }.map(\.range)
      if !all.isEmpty { ranges[file] = all }
    }
  }

  /// The makers that previews use, directly or by way of others, and the application does not. Linear.
  private static func onlyUsedByPreviews(_ makers: Set<String>, _ uses: [SwinjectPreviewFacts.Use]) -> Set<String> {
    let users = Dictionary(grouping: uses) { $0.user ?? "" }
    func reachable(from first: [String], byPreviewsToo: Bool) -> Set<String> {
      var reached = Set(first)
      var remaining = Array(reached)
      while let user = remaining.popLast() {
        for use in users[user] ?? [] where byPreviewsToo || !use.isInPreview {
          if reached.insert(use.maker).inserted { remaining.append(use.maker) }
        }
      }
      return reached
    }
    let usedByApplication = uses.filter { use in !use.isInPreview && !(use.user.map(makers.contains) ?? false) }
    let usedByPreviews = uses.filter(\.isInPreview)
    return makers.intersection(reachable(from: usedByPreviews.map(\.maker), byPreviewsToo: true))
      .subtracting(reachable(from: usedByApplication.map(\.maker), byPreviewsToo: false))
  }

  /// Whether only previews run the code at an offset.
  func contains(_ offset: UInt32, inFile file: FileIndex) -> Bool {
    guard !ranges.isEmpty, let own = ranges[file] else { return false }
    return own.contains { $0.start <= offset && offset < $0.end }
  }
}
