import CDioxideRasterizer

/// Runs librsvg in this process: renders an SVG picture as an image or a page.
public enum Rasterizer {
  /// The output format.
  public enum Format: String, Sendable, CaseIterable {
    /// A raster image.
    case png
    /// A page.
    case pdf

    /// Whether an output is complete.
    public func isWhole(_ bytes: [UInt8]) -> Bool {
      switch self {
      case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.ends(with: "IEND\u{AE}B`\u{82}")
      case .pdf: bytes.starts(with: "%PDF-".utf8) && (bytes.ends(with: "%%EOF\n") || bytes.ends(with: "%%EOF"))
      }
    }
  }

  /// Why rendering failed.
  public enum Failure: Error, Sendable, Equatable {
    /// A library is not installed.
    case notInstalled(String)
    /// A library lacks a function.
    case incompatible(String)
    /// Rendering failed.
    case failed(String)
  }

  /// A picture and its output size.
  public struct Document: Sendable, Equatable {
    /// Its size in pixels.
    public var width, height: Double
    /// The scale factor.
    public var scale: Double
    /// The picture.
    public var svg: [UInt8]

    /// Creates a document.
    public init(width: Double, height: Double, scale: Double, svg: [UInt8]) {
      self.width = width
      self.height = height
      self.scale = scale
      self.svg = svg
    }

    /// Reads the format of ``bytes``; nil if it is invalid.
    init?(_ bytes: [UInt8]) {
      guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
      let numbers = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ").compactMap { Double($0) }
      guard numbers.count == 3, numbers.allSatisfy({ $0 > 0 && $0 < 1_000_000 }) else { return nil }
      self.init(width: numbers[0], height: numbers[1], scale: numbers[2], svg: Array(bytes[(end + 1)...]))
    }

    /// The document in the worker's input format: the numbers on a line, then the picture.
    public var bytes: [UInt8] { Array("\(width) \(height) \(scale)\n".utf8) + svg }
  }

  /// Renders a picture. Linear in its size and that of the image.
  static func run(_ document: Document, format: Format) throws(Failure) -> [UInt8] {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    var detail = [CChar](repeating: 0, count: 512)
    let status = dioxide_rasterize(
      document.svg, document.svg.count, format == .png ? DIOXIDE_RASTERIZER_PNG : DIOXIDE_RASTERIZER_PDF,
      document.width,
      document.height, document.scale, &bytes, &count, &detail, detail.count)
    let reason = String(decoding: detail.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    switch status {
    case DIOXIDE_RASTERIZER_DONE: return Array(UnsafeBufferPointer(start: bytes, count: count))
    case DIOXIDE_RASTERIZER_NO_LIBRARY: throw .notInstalled(reason)
    case DIOXIDE_RASTERIZER_NO_SYMBOL: throw .incompatible("it has no \(reason)")
    default: throw .failed(reason)
    }
  }
}

extension [UInt8] {
  /// Whether the bytes end with this ASCII text.
  func ends(with text: String) -> Bool {
    suffix(text.unicodeScalars.count).elementsEqual(
      text.unicodeScalars.lazy.map { UInt8(truncatingIfNeeded: $0.value) })
  }
}
