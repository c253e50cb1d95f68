import DioxideAnalysis

/// The JSON schema of `.dioxide.yml`, for editors that complete and check while one writes.
public enum ConfigurationSchema {
  /// The schema, with its last line end.
  public static var text: String {
    """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "dioxide",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "extends": {"$ref": "#/definitions/texts", "description": "Files that this one builds upon, seen from its folder."},
        "paths": {"$ref": "#/definitions/texts", "description": "What to check when the command line names nothing."},
        "exclude": {"$ref": "#/definitions/texts", "description": "Patterns of what to leave out, seen from the folder of the file."},
        "gitignore": {"type": "boolean", "default": true, "description": "Whether what .gitignore files name is left out."},
        "rules": {
          "type": ["object", "null"], "description": "Rules, each error, warning or off.", "additionalProperties": false,
          "properties": {
    \(rules)
          }
        },
        "profiles": {
          "description": "The profiles to check; as keys and values, each complete or partial.",
          "anyOf": [
            {"$ref": "#/definitions/texts"},
            {"type": "object", "additionalProperties": {"enum": ["complete", "partial"]}}
          ]
        },
        "dialects": {"$ref": "#/definitions/dialects", "description": "The dialects to read; left out, those that the code shows."},
        "externals": {"$ref": "#/definitions/texts", "description": "Types that something outside the checked code binds."},
        "wrappers": {"$ref": "#/definitions/texts", "description": "Property wrappers that resolve the type of their property, where their bodies do not tell so; for Swinject."},
        "roots": {"$ref": "#/definitions/texts", "description": "Patterns of components that something outside asks for; see unused_component."},
        "modules": {
          "type": ["object", "null"], "description": "Paths, and the modules that they belong to.",
          "additionalProperties": {"type": "string", "minLength": 1}
        },
        "contracts": {
          "type": ["array", "null"], "description": "What may need what; see below.",
          "items": {"$ref": "#/definitions/contract"}
        },
        "baseline": {"type": "string", "minLength": 1, "description": "The file of parked findings."},
        "require-coverage": {"type": "integer", "minimum": 0, "maximum": 100, "description": "The percentage of the injection points that must be judged for a check to succeed."}
      },
      "definitions": {
        "texts": {
          "anyOf": [{"type": "string", "minLength": 1}, {"type": "null"}, {"type": "array", "items": {"type": "string", "minLength": 1}}]
        },
        "dialects": {
          "anyOf": [
            {"$ref": "#/definitions/dialect"}, {"type": "null"}, {"type": "array", "items": {"$ref": "#/definitions/dialect"}}
          ]
        },
        "dialect": {"enum": [\(quoted(Dialects.descriptions.map(\.name)))]},
        "severity": {"enum": ["error", "warning", "off", false]},
        "selector": {
          "anyOf": [
            {"type": "string", "minLength": 1},
            {
              "type": "object", "additionalProperties": false,
              "properties": {
                "module": {"type": "string", "minLength": 1}, "name": {"type": "string", "minLength": 1},
                "kind": {"enum": [\(quoted(Contract.Selector.Kind.allCases.map(\.rawValue)))]},
                "scope": {"enum": [\(quoted(Contract.Selector.scopes))]}
              }
            }
          ]
        },
        "selectors": {
          "anyOf": [
            {"$ref": "#/definitions/selector"},
            {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/selector"}}
          ]
        },
        "groups": {"type": "array", "minItems": 2, "items": {"$ref": "#/definitions/selectors"}},
        "contract": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "name": {"type": "string", "minLength": 1}, "layers": {"$ref": "#/definitions/groups"},
            "independent": {"$ref": "#/definitions/groups"}, "from": {"$ref": "#/definitions/selectors"},
            "forbid": {"$ref": "#/definitions/selectors"}, "allow": {"$ref": "#/definitions/selectors"}
          },
          "oneOf": [
            {"required": ["layers"]}, {"required": ["independent"]}, {"required": ["from", "forbid"]},
            {"required": ["from", "allow"]}
          ]
        }
      }
    }

    """
  }

  private static var rules: String {
    Rules.all.map { "        \"\($0.description.id)\": {\"$ref\": \"#/definitions/severity\"}" }.joined(
      separator: ",\n")
  }

  private static func quoted(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: ", ") }
}
