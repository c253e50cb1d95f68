import Dioxide
import Shared

@Service
public struct Basket {
  let clock: Clock
}
