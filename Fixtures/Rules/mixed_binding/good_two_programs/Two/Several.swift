import Core
import Dioxide

@Adapter(for: Clock.self, multi: true)
struct Several: Clock {}
