import Dioxide

/// Which beats of a bar are played.
@Service
struct Accents: Sendable {
  private let bar: Bar
  init(bar: Bar) { self.bar = bar }
  private init(everyBeatOf beats: Int) { bar = Bar(beats: beats) }
  func includes(_ beat: Int) -> Bool { beat % bar.beats == 0 }
}

struct Bar: Sendable { var beats: Int }

func assemble() throws -> Container {
  let container = Container()
  try container.register(Bar.self, instance: Bar(beats: 4))
  return container
}
