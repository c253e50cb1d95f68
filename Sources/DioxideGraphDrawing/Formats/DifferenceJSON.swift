import DioxideAnalysis
import DioxideSerialization

/// The output of `diff --format json`.
public enum DifferenceJSON {
  /// The text, with a trailing line break. Nodes, edges and findings have the same fields as in `graph` and `check`;
  /// `findings` is null if they are not known for both sides.
  public static func text(_ difference: GraphDifference) -> String {
    var writer = JSONWriter()
    writer.object { document in
      document.member("version", 1)
      document.member("base", difference.base)
      document.member("head", difference.head)
      document.key("components")
      write(difference.components, to: &document, GraphJSON.write)
      document.key("bindings")
      write(difference.bindings, to: &document, GraphJSON.write)
      document.key("dependencies")
      write(difference.dependencies, to: &document, GraphJSON.write)
      document.key("findings")
      if let findings = difference.findings { write(findings, to: &document, GraphJSON.write) } else { document.null() }
    }
    return writer.text + "\n"
  }

  private static func write<Element>(
    _ changes: GraphDifference.Changes<Element>, to writer: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      for (key, elements) in [("came", changes.added), ("went", changes.removed)] {
        writer.key(key)
        writer.array { array in
          for element in elements { array.object { write(element, &$0) } }
        }
      }
      writer.key("changed")
      writer.array { array in
        for change in changes.changed {
          array.object { pair in
            pair.key("before")
            pair.object { write(change.before, &$0) }
            pair.key("after")
            pair.object { write(change.after, &$0) }
          }
        }
      }
    }
  }
}
