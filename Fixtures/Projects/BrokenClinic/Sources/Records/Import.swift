import Domain

/// Reads what the old program has left behind. Its last line was cut off when it was copied.
struct LegacyImport {
  let lines: [String]
  let footer = "-- end of list // expect: syntax_error

  func patients() -> [Patient] {
    lines.filter { $0 != footer }.map { Patient(number: String($0.prefix(6)), name: String($0.dropFirst(6))) }
  }
}
