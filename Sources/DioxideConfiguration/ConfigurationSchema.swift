import DioxideAnalysis

/// The JSON schema of `.dioxide.yml`, for completion and validation in editors.
public enum ConfigurationSchema {
  /// The schema, with a trailing line break.
  public static var text: String {
    """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "\(Release.site)/dioxide.schema.json",
      "title": "dioxide",
      "type": "object",
      "additionalProperties": false,
      "properties": {
    \(ConfigurationKey.all.map { "    \"\($0.key.rawValue)\": \($0.schema)" }.joined(separator: ",\n"))
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
        "independent": {
          "anyOf": [{"$ref": "#/definitions/groups"}, {"$ref": "#/definitions/selectors"}]
        },
        "contract": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "name": {"type": "string", "minLength": 1}, "layers": {"$ref": "#/definitions/groups"},
            "independent": {"$ref": "#/definitions/independent"}, "from": {"$ref": "#/definitions/selectors"},
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

  private static func quoted(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: ", ") }
}

extension ConfigurationKey {
  /// The kinds of values.
  enum ValueKind: Sendable { case texts, text, boolean, severities, profiles, dialects, modules, contracts, percentage }

  /// The schema of the value, with its description.
  fileprivate var schema: String {
    let members =
      switch value {
      case .texts: ##""$ref": "#/definitions/texts""##
      case .text: ##""type": "string", "minLength": 1"##
      case .boolean: ##""type": "boolean", "default": true"##
      case .severities:
        "\"type\": [\"object\", \"null\"], \"additionalProperties\": false, \"properties\": {\(Self.rules)}"
      case .profiles:
        ##"""
        "anyOf": [{"$ref": "#/definitions/texts"}, {"type": "object", "additionalProperties": {"enum": ["complete", "partial"]}}]
        """##
      case .dialects: ##""$ref": "#/definitions/dialects""##
      case .modules:
        ##""type": ["object", "null"], "additionalProperties": {"type": "string", "minLength": 1}"##
      case .contracts: ##""type": ["array", "null"], "items": {"$ref": "#/definitions/contract"}"##
      case .percentage: ##""type": "integer", "minimum": 0, "maximum": 100"##
      }
    return "{\(members), \"description\": \"\(summary)\"}"
  }

  private static var rules: String {
    Rules.all.map { "\"\($0.description.id)\": {\"$ref\": \"#/definitions/severity\"}" }.joined(separator: ", ")
  }
}
