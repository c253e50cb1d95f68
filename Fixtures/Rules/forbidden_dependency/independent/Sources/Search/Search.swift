import Dioxide

@Service public struct SearchModel {}
