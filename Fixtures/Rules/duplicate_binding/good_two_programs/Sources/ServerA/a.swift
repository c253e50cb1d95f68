import Core
import Dioxide
@Adapter(for: Port.self) struct FromA: Port {}
