import Application
import Dioxide
import Domain
import Synchronization

/// Keeps pages of search results. A base class, not a protocol: a port all the same.
package class PageCache: @unchecked Sendable {  // what subclasses keep is behind a mutex
  var limit: Int { 128 }

  package init() {}

  func page(for words: String) -> [Book]? { nil }
  func keep(_ page: [Book], for words: String) {}
}

/// Has no initializer of its own: the inherited one is read.
@Adapter(for: PageCache.self, profile: .production)
final class MemoryPageCache: PageCache, @unchecked Sendable {  // its only variable is a mutex
  private let pages = Mutex<[String: [Book]]>([:])

  override func page(for words: String) -> [Book]? { pages.withLock { $0[words] } }

  override func keep(_ page: [Book], for words: String) {
    pages.withLock { pages in
      if pages.count >= limit { pages.removeAll(keepingCapacity: true) }
      pages[words] = page
    }
  }
}

@Adapter(for: PageCache.self, profile: [.test, .development])
final class NoPageCache: PageCache, @unchecked Sendable {  // has no state
  override var limit: Int { 0 }
}
