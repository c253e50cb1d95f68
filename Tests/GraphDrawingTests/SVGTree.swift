import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An SVG as a third-party XML parser sees it.
final class SVGTree: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
    /// The text of the first child when that is a `title`.
    var title: String?
    var classes: Set<Substring> { Set((attributes["class"] ?? "").split(separator: " ")) }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  struct Malformed: Error {
    let line: Int
    let reason: String
  }

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else {
      throw Malformed(line: parser.lineNumber, reason: String(describing: parser.parserError))
    }
  }

  func with(class name: String) -> [Element] { elements.filter { $0.classes.contains(name[...]) } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let last = open.last else { return }
    elements[last].text += text
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let ended = open.removeLast()
    if name == "title", let parent = open.last, elements[parent].title == nil {
      elements[parent].title = elements[ended].text
    }
  }
}
