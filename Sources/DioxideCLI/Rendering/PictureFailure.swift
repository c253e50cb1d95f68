import DioxideGraphviz

/// Why a picture could not be drawn.
enum PictureFailure: Error, Equatable, CustomStringConvertible {
  /// Graphviz, or the named part of it, is not installed.
  case notInstalled(String)
  /// The installed Graphviz is incompatible, for the given reason.
  case incompatible(String)
  /// The library that renders images is not installed.
  case noRasterizer(String)
  /// The image would have too many pixels.
  case tooLarge(width: Int, height: Int, maximum: Int)
  /// The layout process could not be started.
  case noWorker(code: Int32)
  /// The separate layout program at this path could not be started.
  case noLayoutProgram(path: String, reason: String)
  /// The time limit was exceeded.
  case outOfTime(Duration)
  /// Graphviz failed, or returned an unexpected result.
  case failed(String)

  /// The message, without a line break.
  var description: String {
    switch self {
    case .noRasterizer(let library):
      """
      PNG and PDF need librsvg (\(library)), which is not installed: `apt-get install librsvg2-2` on Debian and Ubuntu, \
      `brew install librsvg` on macOS; `--svg` works without it
      """
    case .tooLarge(let width, let height, let maximum):
      """
      the image would be \(width) × \(height) pixels, and a PNG has at most \(maximum / 1_000_000) million: use --collapse, \
      --focus or --only, or write --svg or --format pdf
      """
    case .notInstalled(let part):
      """
      Graphviz (\(part)) is not installed, and a picture needs it: `apt-get install libgraphviz-dev` on Debian and \
      Ubuntu, `brew install graphviz` on macOS; `--dot` and `--format json` work without it
      """
    case .incompatible(let reason):
      """
      the installed Graphviz is not compatible (\(reason)): install version 2.42 or later, or set another libgvc \
      in \(LayoutWorker.libraryVariable); `--dot` and `--format json` work without it
      """
    case .noWorker(let code): "the layout process could not be started (error \(code))"
    case .noLayoutProgram(let path, let reason):
      """
      pictures need the program \(LayoutProgram.name) in the same folder, and it does not start: \(path): \(reason). It \
      needs Linux with glibc 2.35 or later (Debian 12, Ubuntu 22.04); `--dot` and `--format json` work without it
      """
    case .outOfTime(let limit):
      """
      the layout took more than \(limit.components.seconds) seconds; try --collapse, --focus or --layout sfdp
      """
    case .failed(let reason): "the layout failed: \(reason); try --layout or --collapse"
    }
  }
}
