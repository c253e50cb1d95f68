import Dioxide

protocol Sound: Sendable { func play(_ beat: Int) }

@Adapter(for: Sound.self, profile: .production) struct Woodblock: Sound { func play(_ beat: Int) { print("tock") } }
@Adapter(for: Sound.self, profile: .test) struct Silence: Sound { func play(_ beat: Int) {} }

typealias Beat = @Sendable () -> any Sound

@Service
struct Ticker: Sendable {
  let sound: Beat
  let accents: Accents

  func tick(_ beat: Int) { if accents.includes(beat) { sound().play(beat) } }
}
