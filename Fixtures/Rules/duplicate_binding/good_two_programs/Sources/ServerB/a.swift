import Core
import Dioxide
@Adapter(for: Port.self) struct FromB: Port {}
