import Foundation
import Testing

/// The CEL conformance cases, read from the folder that `CEL_CONFORMANCE` names or that lies beside
/// the package as `../shared/cel-conformance`.
enum ConformanceCases {
  /// One case, as far as syntax and types need it.
  struct Case: Sendable, CustomTestStringConvertible {
    var id: String
    var expression: String
    var container: String
    var declarations: [JSON]
    /// Values of variables, by name.
    var bindings: JSON
    var expected: JSON
    var needs: Set<String>
    var isCheckDisabled: Bool
    /// Only the checker's type is expected; there is nothing to evaluate.
    var isCheckOnly: Bool

    var testDescription: String { id }
  }

  /// Every case of every file, in order; empty when the folder is absent.
  static let all: [Case] = files.flatMap { url -> [Case] in
    guard let data = try? Data(contentsOf: url),
      let file = try? JSONDecoder().decode(JSON.self, from: data)
    else { return [] }
    return file["cases"].array.map(read)
  }

  /// Whether the folder is there; a suite that needs it says so and is skipped.
  static var isPresent: Bool { !files.isEmpty }

  private static let files: [URL] = {
    let names = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (names ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }()

  private static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"] {
      return URL(fileURLWithPath: path)
    }
    // Tests/CELTests/ConformanceCases.swift is three levels below the package.
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let beside = ["../shared", "../../shared"].map {
      package.appendingPathComponent($0).appendingPathComponent("cel-conformance").standardized
    }
    return beside.first { FileManager.default.fileExists(atPath: $0.path) } ?? beside[0]
  }()

  private static func read(_ json: JSON) -> Case {
    Case(
      id: json["id"].string, expression: json["expr"].string, container: json["container"].string,
      declarations: json["type_env"].array, bindings: json["bindings"], expected: json["expected"],
      needs: Set(json["needs"].array.map(\.string)), isCheckDisabled: json["disable_check"].bool,
      isCheckOnly: json["check_only"].bool)
  }
}

/// Any JSON value; what is absent or of another kind reads as empty.
indirect enum JSON: Sendable, Decodable {
  case null, bool(Bool), number(Double), string(String), array([JSON]), object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var string: String { if case .string(let value) = self { value } else { "" } }
  var bool: Bool { if case .bool(let value) = self { value } else { false } }
  var array: [JSON] { if case .array(let value) = self { value } else { [] } }
  var isNull: Bool { if case .null = self { true } else { false } }

  /// The only member of a one-key object.
  var only: (key: String, value: JSON)? {
    if case .object(let members) = self, let first = members.first {
      (first.key, first.value)
    } else {
      nil
    }
  }
}
