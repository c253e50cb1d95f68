import Dioxide
import FeatureSearch

@Service
public struct Clock {}

@Service
public struct Through {
  let search: Search
}
