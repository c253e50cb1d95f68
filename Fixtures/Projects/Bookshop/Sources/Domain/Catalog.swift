/// An International Standard Book Number of thirteen digits, its check digit verified.
package struct ISBN: Hashable, Sendable, CustomStringConvertible {
  package let digits: String

  package init?(_ text: String) {
    let digits = text.filter(\.isNumber)
    guard digits.count == 13 else { return nil }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      sum + (digit.element.wholeNumberValue ?? 0) * (digit.offset.isMultiple(of: 2) ? 1 : 3)
    }
    guard sum.isMultiple(of: 10) else { return nil }
    self.digits = digits
  }

  package var description: String { "ISBN \(digits)" }
}

/// A book that the shop sells.
package struct Book: Hashable, Sendable {
  package enum Binding: Sendable { case hardcover, paperback, ebook }

  package var isbn: ISBN
  package var title: String
  package var authors: [String]
  package var binding: Binding
  package var price: Money

  package init(isbn: ISBN, title: String, authors: [String], binding: Binding, price: Money) {
    self.isbn = isbn
    self.title = title
    self.authors = authors
    self.binding = binding
    self.price = price
  }
}
