import DioxideCore

/// The annotation of a binding as source text: the existing attribute or comment, with some arguments changed.
struct BindingAnnotation {
  private enum Form { case attribute, comment }

  private let form: Form
  /// The port as the adapter writes it; nil for a service.
  private let port: String?
  var name: String?
  private let priority: Int
  var scope: String?
  /// The profiles; empty for all.
  var profiles: [String]
  var isMulti: Bool

  /// The annotation of a binding; nil if the declaration of its type has none.
  init?(ofBinding index: BindingIndex, in program: Program) {
    let origin = program.bindingOrigins[index]
    guard [.service, .adapter].contains(origin.role), origin.declaration != nil else { return nil }
    let fact = program.component(of: origin)
    form = fact.requiresImport ? .attribute : .comment
    scope = fact.scope?.rawValue
    switch fact.role {
    case .service: (port, name, priority, profiles, isMulti) = (nil, nil, 0, [], false)
    case .adapter(let adapter):
      guard !adapter.hasUnknownProfiles else { return nil }
      port = adapter.port
      name = adapter.name
      priority = adapter.priority
      profiles = program.blueprint[index].profiles.profiles.map(\.name)
      isMulti = adapter.isMulti
    }
  }

  /// The edit that adds profiles to an adapter with profiles. Nil unless they certainly belong together: an adapter for
  /// production may also be used in staging, and one for tests in CI.
  static func edit(ofBinding index: BindingIndex, adding profiles: [String], in program: Program) -> Finding.Edit? {
    let origin = program.bindingOrigins[index]
    guard origin.role == .adapter, let declaration = origin.declaration else { return nil }
    let fact = program.component(of: origin)
    let own = program.blueprint[index].profiles.profiles.map(\.name)
    guard case .adapter(let adapter) = fact.role, !adapter.hasUnknownProfiles, !adapter.profileText.isEmpty,
      !adapter.profileRange.isEmpty,
      families.contains(where: { $0.isSuperset(of: own + profiles) })
    else { return nil }
    let place = Place(file: declaration.file, range: adapter.profileRange)
    guard fact.requiresImport else {
      let names = ([adapter.profileText] + profiles).joined(separator: ",")
      return Finding.Edit(place: place, expected: adapter.profileText, replacement: names)
    }
    var inner = Substring(adapter.profileText)
    if inner.hasPrefix("["), inner.hasSuffix("]") { inner = inner.dropFirst().dropLast() }
    while let last = inner.last, last.isWhitespace || last == "," { inner.removeLast() }
    let added = profiles.map(literal).joined(separator: ", ")
    return Finding.Edit(place: place, expected: adapter.profileText, replacement: "[\(inner), \(added)]")
  }

  /// Profiles that may use the same adapter.
  private static let families: [Set<String>] = [["production", "staging"], ["test", "ci"]]

  /// The line of source text.
  var text: String {
    switch form {
    case .attribute:
      var arguments = port.map { ["for: \($0).self"] } ?? []
      if !profiles.isEmpty {
        let names = profiles.map(Self.literal)
        arguments.append("profile: " + (names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"))
      }
      if let scope { arguments.append("scope: .\(scope)") }
      if isMulti { arguments.append("multi: true") }
      if priority != 0 { arguments.append("priority: \(priority)") }
      if let name { arguments.append("name: \"\(name)\"") }
      return (port == nil ? "@Service" : "@Adapter")
        + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))")
    case .comment:
      var words = [port == nil ? "// dioxide:service" : "// dioxide:adapter"]
      if let port { words.append("for=\(port)") }
      if !profiles.isEmpty { words.append("profile=\(profiles.joined(separator: ","))") }
      if let scope { words.append("scope=\(scope)") }
      if isMulti { words.append("multi") }
      if priority != 0 { words.append("priority=\(priority)") }
      if let name { words.append("name=\(name)") }
      return words.joined(separator: " ")
    }
  }

  /// A profile as written in code.
  static func literal(_ profile: String) -> String {
    ["production", "test", "development", "staging", "ci"].contains(profile)
      ? ".\(profile)" : StringLiteral.text(of: profile)
  }
}
