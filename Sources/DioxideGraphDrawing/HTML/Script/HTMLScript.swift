/// The script of the page. It makes elements and sets text; it never reads a name as markup.
///
/// One function, in parts: each is a file, and uses what those before it declare.
enum HTMLScript {
  static let text =
    "\"use strict\";\n(() => {\n"
    + [model, map, columns, paths, modules, search, panel, filters, states, keys].joined(separator: "\n") + "})();\n"
}
