import Dioxide

protocol Plugin {}

@Adapter(for: Plugin.self, multi: true)
struct Printing: Plugin {}
