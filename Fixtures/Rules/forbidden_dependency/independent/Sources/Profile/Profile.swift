import Dioxide

@Service public struct ProfileModel {
  init(search: SearchModel?) {}  // expect: forbidden_dependency
}
