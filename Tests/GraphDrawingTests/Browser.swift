import DioxideTestSupport
import Foundation
import Testing

@testable import DioxideCLI

/// Headless Chromium, for behaviour that only a browser shows.
enum Browser {
  private static let executable = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/homebrew/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether a browser exists: in CI it must, and tests fail if it does not.
  static let isThere = executable != nil || ProcessInfo.processInfo.environment["CI"] != nil

  /// Why a test is skipped.
  static let absence: Comment = "no Chromium: scripts/setup.sh --for-tests"

  /// A page in a separate frame.
  struct Frame {
    var page: String
    var width = 1280
    var height = 800
    /// Runs when the page is loaded; returns an array, of which each element is reported as text.
    var script: String
  }

  /// Opens a page, runs a script in it, and returns the values that it returns, as text.
  static func run(_ page: String, width: Int = 1280, _ script: String) throws -> [String] {
    try run([Frame(page: page, width: width, script: script)]).first ?? []
  }

  /// Opens pages, each in a frame of its width, and returns the results of their scripts. Fails if there is console
  /// output.
  ///
  /// - Parameter library: The path of a script to include in the pages.
  static func run(_ frames: [Frame], isDark: Bool = false, library: String? = nil) throws -> [[String]] {
    let browser = try #require(executable, absence)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dioxide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A headless window is never narrower than 500 pixels, but a frame can be. The document of a frame in an attribute
    // is accessible from outside.
    var outer =
      "<!DOCTYPE html><meta charset=\"utf-8\"><body style=\"margin:0\"><script>window.results = [];</script>\n"
    for (index, frame) in frames.enumerated() {
      outer += """
        <iframe style="border:0;display:block" width="\(frame.width)" height="\(frame.height)" \
        srcdoc="\(attribute(injected(frame.script, into: frame.page, index: index, library)))"></iframe>

        """
    }
    outer += """
      <pre id="outcome"></pre><script>
      addEventListener("load", async () => {
        const values = await Promise.all(results);
        document.getElementById("outcome").textContent = "[[" + JSON.stringify(values) + "]]";
      });
      </script></body>
      """
    let file = folder.appendingPathComponent("page.html")
    try outer.write(to: file, atomically: true, encoding: .utf8)
    let process = WorkerProcess(
      executable: browser,
      arguments: [
        "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--window-size=1400,900",
        "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--user-data-dir=\(folder.path)/profile",
        // Virtual time, during which promises are resolved without waiting.
        "--virtual-time-budget=60000", "--dump-dom", file.absoluteString,
      ], environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin"])
    let outcome = try process.run([], timeLimit: .seconds(120))
    #expect(outcome.ending == .exited(0))
    #expect(outcome.messages.split(separator: "\n").filter { $0.contains("CONSOLE") } == [])
    let text = String(decoding: outcome.output, as: UTF8.self)
    let start = try #require(text.range(of: "<pre id=\"outcome\">[[", options: .backwards))
    let stop = try #require(text.range(of: "]]</pre>", range: start.upperBound..<text.endIndex))
    let json = text[start.upperBound..<stop.lowerBound].replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&amp;", with: "&")
    return try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
  }

  /// The text of a printed page, by sheet of paper, as another program reads it.
  static func printed(_ page: String) throws -> [String] {
    let browser = try #require(executable, absence)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dioxide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, printed) = (folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf"))
    try page.write(to: file, atomically: true, encoding: .utf8)
    let process = WorkerProcess(
      executable: browser,
      arguments: [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
        "--print-to-pdf=\(printed.path)", file.absoluteString,
      ], environment: ["HOME=\(folder.path)", "PATH=/usr/bin:/bin"])
    #expect(try process.run([], timeLimit: .seconds(120)).ending == .exited(0))
    let answer = try TestTools.python(
      """
      import sys
      from pdfminer.high_level import extract_text
      from pdfminer.layout import LAParams
      print(extract_text(sys.stdin.read(), laparams=LAParams(all_texts=True)), end="")
      """, input: printed.path)
    #expect(answer.status == 0)
    return answer.output.split(separator: "\u{c}").map(String.init)
  }

  /// The path of Mermaid, as shipped in a Python package; nil if `scripts/test-tools.sh` was not run.
  static let mermaid: String? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/test-tools/lib")
    let files = FileManager.default.enumerator(atPath: folder.standardizedFileURL.path)
    while let path = files?.nextObject() as? String {
      if path.hasSuffix("/mermaidx/assets/mermaid.js") { return folder.appending(path: path).standardizedFileURL.path }
    }
    return nil
  }()

  private static func attribute(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "\"", with: "&quot;")
  }

  /// Inserts the script at the last end of the page, because names may contain the same text.
  private static func injected(_ script: String, into page: String, index: Int, _ library: String?) -> String {
    let library = library.map { "<script src=\"\(URL(filePath: $0).absoluteString)\"></script>\n" } ?? ""
    let injected = """
      \(library)\
      <script>
      const click = element => element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      const key = (key, target = document.body) =>
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const type = text => {
        document.getElementById("search").value = text;
        document.getElementById("search").dispatchEvent(new Event("input"));
      };
      const node = id => [...document.querySelectorAll("#stage .node")].find(node => node.dataset.id === id);
      const stage = () => document.getElementById("stage");
      const bright = () => [...document.querySelectorAll("#stage .node:not(.gone)")].filter(node =>
        !stage().classList.contains("marking") || node.classList.contains("bright")).map(n => n.dataset.id).sort();
      const cards = (column, name = "b") => [...document.querySelectorAll("#scene .column")][column]
        ? [...[...document.querySelectorAll("#scene .column")][column].querySelectorAll(`.card ${name}`)].map(b => b.textContent) : [];
      const button = text => [...document.querySelectorAll("button")].find(button => button.textContent === text);
      const settle = () => new Promise(done => setTimeout(done, 80));
      const open = async hash => { location.hash = hash; await settle(); };
      const status = () => document.getElementById("status").textContent;
      const transform = id => document.getElementById(id).style.transform;
      const box = () => transform("canvas") + transform("sheet");
      const scale = () => Number(box().match(/scale\\(([0-9.]+)\\)/)[1]);
      addEventListener("load", () => {
        parent.results[\(index)] = (async () => { \(script) })().then(values => values.map(String))
          .catch(error => ["threw " + error]);
      });
      </script></body>
      """
    guard let end = page.range(of: "</body>", options: .backwards) else { return page + injected }
    return page.replacingCharacters(in: end, with: injected)
  }
}
