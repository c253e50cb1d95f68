import Dioxide
import FeatureBasket

@Service
public struct Search {
  let basket: Basket  // expect: forbidden_dependency
  let index: Index
}

@Service
public struct Index {
  let words: Words
}

@Service
public struct Words {}
