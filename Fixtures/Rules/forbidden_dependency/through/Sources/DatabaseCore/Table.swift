import Dioxide

@Service public struct Table {}
