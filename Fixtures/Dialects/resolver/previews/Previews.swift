import Resolver
import SwiftUI

protocol Mail {}
final class Fake: Mail {}
struct Screen: View {
  @Injected var mail: Mail
  var body: some View { Text("") }
}
struct Screen_Previews: PreviewProvider {
  static var previews: some View {
    Resolver.register { Fake() as Mail }
    return Screen()
  }
}
#Preview {
  Resolver.register { Fake() as Mail }
  return Screen()
}
extension Resolver: ResolverRegistering {
  public static func registerAllServices() { register { 1 as Int } }
}
