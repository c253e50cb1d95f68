/// A revision to compare with: `main`, or in git's notation for a merge base, `main...` and `main...topic`.
struct ComparedRevision {
  /// The text before the dots, or the whole text.
  let base: String
  /// The text after the dots, or `HEAD` if it is empty; nil without dots.
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

  /// The commit where the checked out branch diverged. Throws ``Failure`` if there is none, or another branch is named.
  func commitOfBranch(in git: Git) throws -> String {
    if let other, try git.commit(other) != git.commit("HEAD") {
      throw Failure("'\(base)...\(other)': the files on disk are not those of \(other)")
    }
    return try git.mergeBase(base, "HEAD")
  }
}
