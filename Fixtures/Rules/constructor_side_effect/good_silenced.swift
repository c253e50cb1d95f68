import Dioxide

@Service final class Feed {
  init() {
    Task {}  // dioxide:disable:this constructor_side_effect
  }
}
