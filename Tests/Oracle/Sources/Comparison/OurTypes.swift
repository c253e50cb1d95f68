import DioxideSwiftReader

/// A type from dioxide's reader, as text for comparison.
func canonical(_ type: TypeSyntax) -> String {
  switch type {
  case .named(let segments): segments.map { canonical($0.name, $0.arguments.map(canonical)) }.joined(separator: ".")
  case .existential(let type): "any(\(canonical(type)))"
  case .someType(let type): "some(\(canonical(type)))"
  case .optional(let type): "optional(\(canonical(type)))"
  case .implicitlyUnwrapped(let type): "unwrapped(\(canonical(type)))"
  case .array(let type): "array(\(canonical(type)))"
  case .dictionary(let key, let value): "dictionary(\(canonical(key)),\(canonical(value)))"
  case .inlineArray(let count, let type): "array(\(count) of \(canonical(type)))"
  case .tuple(let elements):
    "tuple(\(elements.map { ($0.label ?? "") + ":" + canonical($0.type) }.joined(separator: ",")))"
  case .function(let parameters, let isAsync, let throwing, let result):
    function(parameters.map { canonical($0.type) }, isAsync, throwing, canonical(result))
  case .composition(let types): "all(\(types.map(canonical).joined(separator: ",")))"
  case .metatype(let type): "type(\(canonical(type)))"
  case .suppressed(let type): "not(\(canonical(type)))"
  case .pack(let type): "pack(\(canonical(type)))"
  case .opaque(let text): opaque(text)
  }
}
