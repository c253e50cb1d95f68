import Dioxide

@Adapter(profile: .test)
struct Mail {}
