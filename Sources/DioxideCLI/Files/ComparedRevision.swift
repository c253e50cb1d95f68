/// A revision that the command line names to compare with: `main`, or, as git spells where two branches parted, `main...` and
/// `main...topic`.
struct ComparedRevision {
  /// The text before the dots, or all of it.
  let base: String
  /// The text after the dots, `HEAD` if that is nothing; nil without dots.
  let other: String?

  init(_ text: String) {
    guard let dots = text.firstRange(of: "...") else {
      (base, other) = (text, nil)
      return
    }
    let rest = text[dots.upperBound...]
    base = dots.lowerBound == text.startIndex ? "HEAD" : String(text[..<dots.lowerBound])
    other = rest.isEmpty ? "HEAD" : String(rest)
  }

  /// The commit from which the checked out branch went on its own way. Throws ``Failure`` if there is none, or something else
  /// than the checked out branch is named.
  func commitOfBranch(in git: Git) throws -> String {
    if let other, try git.commit(other) != git.commit("HEAD") {
      throw Failure("'\(base)...\(other)': the files on disk are not those of \(other)")
    }
    return try git.mergeBase(base, "HEAD")
  }
}
