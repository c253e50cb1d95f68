/// The script of the page. It creates elements and sets text; it never parses a name as markup.
///
/// One function, divided into parts: each is a file, and uses the declarations of those before it.
enum HTMLScript {
  static let text =
    "\"use strict\";\n(() => {\n"
    + [model, map, columns, paths, modules, search, panel, filters, states, keys].joined(separator: "\n") + "})();\n"
}
