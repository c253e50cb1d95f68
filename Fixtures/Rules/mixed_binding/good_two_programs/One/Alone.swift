import Core
import Dioxide

@Adapter(for: Clock.self)
struct Alone: Clock {}
