import DioxideSwiftReader

/// The source of an inferred type for a request without a type: `Screen(mail: r.resolve())`.
struct InferredType: Hashable, Sendable {
  /// An argument of an initializer.
  struct Step: Hashable, Sendable {
    /// The labels of the initializer's arguments; empty strings if there are none.
    var labels: [String]
    /// The index of the argument.
    var index: Int
  }

  /// The type of the first initializer, as written.
  var type: String
  /// The arguments that lead from it to the request. More than one if `.init` infers its type from another initializer:
  /// `Screen(needs: .init(mail: r.resolve()))`.
  var steps: [Step]

  /// The requested type; nil if no initializer determines it.
  func type(in context: TypeResolver.Context, _ resolver: TypeResolver) -> ResolvedType? {
    let chooser = InitializerChooser(resolver: resolver)
    var type: ResolvedType? = resolver.resolve(self.type, in: context)
    for step in steps {
      guard let known = type else { return nil }
      var base = known
      while case .optional(let inner) = base { base = inner }
      type = chooser.typeOfParameter(of: base, labels: step.labels, at: step.index)
    }
    return type
  }
}

extension [InferredType] {
  /// The type that all of them determine; nil if any determines none or a different one.
  func type(in context: TypeResolver.Context, _ resolver: TypeResolver) -> ResolvedType? {
    guard let type = first?.type(in: context, resolver) else { return nil }
    return dropFirst().allSatisfy { $0.type(in: context, resolver) == type } ? type : nil
  }
}

/// Finds the initializers whose parameters determine the types of requests without a type.
struct ArgumentPositions {
  private let list: CallList
  private let source: SourceBytes
  /// The argument labels by index in ``CallList/enclosing``.
  private var labels: [Int32: [String]] = [:]

  /// The maximum number of nested initializers.
  private static let maximumSteps = 16

  init(_ list: CallList, _ source: SourceBytes) {
    self.list = list
    self.source = source
  }

  /// The initializer that has a value as its argument; nil if it is not evident.
  ///
  /// - Parameter expected: Returns the type of an implicit member that is not an argument, given its index in
  ///   ``CallList/uses``.
  mutating func argument(of use: Use, expecting expected: (Int32) -> ByteRange?) -> InferredType? {
    var use = use
    guard use.isUsedUnchanged else { return nil }
    var steps: [InferredType.Step] = []
    var budget = SearchBudget(steps: Self.maximumSteps)
    while use.position == .argument, use.index >= 0, use.outer >= 0, budget.spend() {
      let outer = list.enclosing[Int(use.outer)]
      guard !outer.arguments.isEmpty else { return nil }
      steps.insert(.init(labels: labels(of: use.outer), index: Int(use.index)), at: 0)
      let callee = source.text(outer.callee)
      if callee != ".init" {
        return typeName(callee).map { InferredType(type: $0, steps: steps) }
      }
      let next = list.uses[Int(outer.use)]
      guard next.isUsedUnchanged else { return nil }
      if next.position != .argument {
        return expected(outer.use).map { InferredType(type: source.text($0), steps: steps) }
      }
      use = next
    }
    return nil
  }

  private mutating func labels(of outer: Int32) -> [String] {
    if let known = labels[outer] { return known }
    let range = list.enclosing[Int(outer)].arguments
    let found = SwiftReader.arguments(in: source.buffer, range: ByteRange(range.start + 1, range.end - 1)).map {
      source.name($0.label)
    }
    labels[outer] = found
    return found
  }

  /// `Screen`, `Outer.Screen`, `Box<Mail>`, `Screen.init` as a type; nil for a function.
  private func typeName(_ callee: String) -> String? {
    let name = callee.hasSuffix(".init") ? String(callee.dropLast(5)) : callee
    let plain = name.prefix { $0 != "<" }
    let isType = plain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      $0.first?.isUppercase == true
    }
    return isType && name.utf8.allSatisfy { $0 > 0x20 } ? name : nil
  }
}

extension Use {
  /// Whether the value is used unchanged, except for `!`.
  var isUsedUnchanged: Bool { (unwrapping == .none || unwrapping == .forced) && cast == .none && isPlain }

  /// Whether no member, operator or fallback follows.
  var isPlain: Bool {
    member.isEmpty && !isCalled && !isTarget && `operator`.isEmpty && fallback == .none && comparison == .none
  }
}
