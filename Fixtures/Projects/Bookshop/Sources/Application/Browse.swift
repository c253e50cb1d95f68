import Dioxide
import Domain

/// Looking around in the shop.
package enum Browse {
  /// Finds books by words.
  @Service
  package final class Search: Sendable {
    private let catalog: any BookCatalog
    private let ranking: Ranking

    package init(in catalog: any BookCatalog, ranking: Ranking) {
      self.catalog = catalog
      self.ranking = ranking
    }

    package func callAsFunction(_ words: String) async throws -> [Book] {
      ranking.sorted(try await catalog.search(words, limit: 50), for: words)
    }
  }

  /// One book, and others like it where something can tell.
  @Service
  package final class Details: Sendable {
    private let catalog: any BookCatalog
    private let recommendations: (any RecommendationEngine)?

    package init(catalog: any BookCatalog, recommendations: (any RecommendationEngine)?) {
      self.catalog = catalog
      self.recommendations = recommendations
    }

    package func callAsFunction(_ isbn: ISBN) async throws -> (book: Book, alike: [Book])? {
      guard let book = try await catalog.book(isbn) else { return nil }
      return (book, await recommendations?.books(like: isbn) ?? [])
    }
  }
}

extension Browse {
  /// The best first.
  @Service(scope: .factory)
  package struct Ranking: Sendable {
    package func sorted(_ books: [Book], for words: String) -> [Book] {
      books.sorted { left, right in
        let (isLeft, isRight) = (left.title.hasPrefix(words), right.title.hasPrefix(words))
        return isLeft == isRight ? left.title < right.title : isLeft
      }
    }
  }
}
