import Dioxide
import Foundation

@Service final class Feed {
  var task: Task<Void, Never>?
  init() {
    task = Task { await refresh() }  // expect: constructor_side_effect
    Task.detached { }  // expect: constructor_side_effect
    DispatchQueue.main.async { }  // expect: constructor_side_effect
    _ = Timer.scheduledTimer(withTimeInterval: 1, repeats: true) { _ in }  // expect: constructor_side_effect
    _ = try? Data(contentsOf: URL(filePath: "/a"))  // expect: constructor_side_effect
    try? FileManager.default.createDirectory(atPath: "/a", withIntermediateDirectories: true)  // expect: constructor_side_effect
    URLSession.shared.dataTask(with: URL(filePath: "/a")).resume()  // expect: constructor_side_effect
  }
  func refresh() async {}
}
