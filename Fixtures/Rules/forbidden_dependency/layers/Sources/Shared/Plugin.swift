import Dioxide

public protocol Plugin {}
@Adapter(for: Plugin.self, multi: true) struct Zip: Plugin {}
