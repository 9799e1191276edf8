import CEL
import Diagnostics
import Foundation

/// Reads values, types and declarations as the case files write them.
struct CaseReader {
  /// The case, for messages.
  let id: String

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  private func malformed(_ what: String, _ json: JSON) -> Malformed {
    Malformed(description: "case \(id): \(what) that cannot be read: \(json)")
  }

  // MARK: Values

  func value(_ json: JSON) throws -> Value {
    guard let (kind, content) = json.only, let value = try value(kind, content) else {
      throw malformed("a value", json)
    }
    return value
  }

  private func value(_ kind: String, _ content: JSON) throws -> Value? {
    switch kind {
    case "null": return .null
    case "bool": return .bool(content.bool)
    case "int": return Int64(content.string).map(Value.int)
    case "uint": return UInt64(content.string).map(Value.uint)
    case "double": return Double(content.string).map(Value.double)
    case "string": return .string(content.string)
    case "bytes": return Data(base64Encoded: content.string).map { .bytes(Array($0)) }
    case "list": return .list(try content.array.map(value))
    case "map":
      let entries = try content.array.map { (key: try value($0[0]), value: try value($0[1])) }
      return .map(try MapValue(entries))
    case "timestamp":
      return seconds(content).flatMap { Timestamp(seconds: $0, nanoseconds: $1) }
        .map(Value.timestamp)
    case "duration":
      return seconds(content).flatMap { TimeSpan(seconds: $0, nanoseconds: $1) }
        .map(Value.duration)
    case "type": return .type(TypeValue(name: content.string))
    default: return nil
    }
  }

  private func seconds(_ json: JSON) -> (Int64, Int32)? {
    guard let seconds = Int64(json["seconds"].string), let nanos = Int32(json["nanos"].string)
    else { return nil }
    return (seconds, nanos)
  }

  // MARK: Types

  private static let simpleTypes: [String: CELType] = [
    "dyn": .dyn, "any": .dyn, "null": .null, "bool": .bool, "int": .int, "uint": .uint,
    "double": .double, "string": .string, "bytes": .bytes, "timestamp": .timestamp,
    "duration": .duration,
  ]

  func type(_ json: JSON) throws -> CELType {
    if let simple = Self.simpleTypes[json.string] { return simple }
    guard let (kind, content) = json.only else { throw malformed("a type", json) }
    switch kind {
    case "list": return .list(try type(content))
    case "map": return .map(try type(content[0]), try type(content[1]))
    case "type": return .type(content.isNull ? nil : try type(content))
    case "param": return .parameter(content.string)
    case "message": return .object(content.string)
    case "abstract":
      let parameters = try content["params"].array.map(type)
      let name = content["name"].string
      if name == "optional_type", let wrapped = parameters.first { return .optional(wrapped) }
      return .opaque(name, parameters)
    default: throw malformed("a type", json)
    }
  }

  // MARK: Declarations

  /// A declared function; the cases give it no body, so calling it is an error.
  func function(_ json: JSON) throws -> FunctionDeclaration {
    let overloads = try json["function"].array.map { overload in
      FunctionOverload(
        overload["id"].string, receiver: overload["receiver"].bool,
        try overload["params"].array.map(type), try type(overload["result"])
      ) { _ throws(EvaluationError) in
        throw EvaluationError(
          DiagnosticCode("conformance.no-body"),
          LocalizedText(zh: "函数只有声明", en: "the function is only declared"))
      }
    }
    return FunctionDeclaration(json["name"].string, overloads)
  }

  func expectation(_ json: JSON) throws -> ConformanceCase.Expectation {
    var result = ConformanceCase.Expectation()
    if !json["value"].isNull { result.outcome = .value(try value(json["value"])) }
    if !json["error"].isNull { result.outcome = .error }
    if !json["unknown"].isNull { result.outcome = .unknown }
    if !json["type"].isNull { result.type = try type(json["type"]) }
    guard result.outcome != nil || result.type != nil else {
      throw malformed("an expectation", json)
    }
    return result
  }
}
