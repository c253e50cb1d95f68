import Dioxide

@Service
final class Folder: Sendable {
  init(parent: Folder) {}  // expect: circular_dependency
}
