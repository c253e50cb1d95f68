import Dioxide

/// Stores notes.
protocol NoteStore: Sendable {
  /// Adds a note and returns its number.
  func add(_ text: String) async throws -> Int
  func text(of id: Int) async throws -> String?
}

@Adapter(for: NoteStore.self, profile: .production)
struct SQLiteNoteStore: NoteStore {
  let database: Database

  func add(_ text: String) async throws -> Int {
    let id = try await database.run("INSERT INTO notes (text) VALUES (?) RETURNING id", text)
    return id.flatMap { Int($0) } ?? 0
  }

  func text(of id: Int) async throws -> String? {
    try await database.run("SELECT text FROM notes WHERE id = ?", String(id))
  }
}

@Adapter(for: NoteStore.self, profile: .test)
actor NotesInMemory: NoteStore {
  private var texts: [String] = []

  init() {}

  func add(_ text: String) async throws -> Int {
    texts.append(text)
    return texts.count
  }

  func text(of id: Int) async throws -> String? { texts.indices.contains(id - 1) ? texts[id - 1] : nil }
}

/// The text of a note as the server shows it. `id` comes from the request, the settings from the container.
@Service
struct NotePage: Sendable {
  let id: Int
  let settings: Settings

  @Inject(arguments: ["id"])
  init(id: Int, settings: Settings) {
    self.id = id
    self.settings = settings
  }

  func text(of note: String) -> String { "\(settings.title) \(id): \(note)" }
}
