import Dioxide

protocol Mail {}

class Letter: Mail {}

final class Postcard: Letter {}

@Service
struct Signup {
  let mail: any Mail  // expect: missing_binding
}
