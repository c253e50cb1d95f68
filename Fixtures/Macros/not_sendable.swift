import Dioxide

@Service
final class Mail {
  var count = 0
  init() {}
}
