// profiles: production, test, development, staging
import Dioxide

// dioxide: this file shows how comments may be written
// dioxide is a word, and dioxide:servcie in the middle of a sentence is prose
// See https://dioxide:8080/service.
/// dioxide:serivce in documentation is documentation.
// // dioxide:service
protocol Mail {}

// dioxide:service
// dioxide:service
struct Twice {}

// dioxide:service scope=.request because each request has its own
struct WithReason {}

// dioxide:adapter for=any Mail profile=test, development
struct InTwoProfiles: Mail {}

/* dioxide:adapter for=(any Mail) profile=.production,.staging */
struct InMembers: Mail {}

class Pair<First, Second> {}

// dioxide:adapter for=Pair<Int, String>
final class OfPair: Pair<Int, String> {}

class Box<Item> {}

// dioxide:adapter for=Box<any Mail>
final class OfBox: Box<any Mail> {}

// dioxide:service
struct Needs {
  let mail: any Mail
  let pair: Pair<Int, String>
  // dioxide:inject
  init(mail: any Mail, pair: Pair<Int, String>, twice: Twice, box: Box<any Mail>) {
    self.mail = mail
    self.pair = pair
  }
}
