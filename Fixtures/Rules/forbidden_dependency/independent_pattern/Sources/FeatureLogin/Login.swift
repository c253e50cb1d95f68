import Dioxide
import Shared

@Service
public struct Login {
  let through: Through  // expect: forbidden_dependency
}
