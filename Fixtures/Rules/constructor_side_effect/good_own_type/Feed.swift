import Dioxide

@Service final class Feed {
  init() { _ = Task { } }
}
