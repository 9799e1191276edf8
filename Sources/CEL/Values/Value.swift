public import Columns

/// A value of one row. Columns hold typed arrays instead; values appear where an expression is too
/// general for a column, in function bodies, and in explanations.
public enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case timestamp(Timestamp)
  case duration(TimeSpan)
  case date(CalendarDate)
  case decimal(Decimal)
  case residentID(ResidentID)
  case list([Value])
  case map(MapValue)
  /// A record: an element of a list fact, or an object written out in an expression.
  case object(ObjectValue)
  indirect case optional(Value?)
  case type(TypeValue)
  /// A value only custom functions understand.
  case opaque(OpaqueValue)
}

/// A type used as a value: what `type(x)` gives, and what `int` stands for.
///
/// Types are compared by name alone: `type([1]) == type(["a"])`.
public struct TypeValue: Hashable, Sendable {
  /// As CEL writes it: `int`, `null_type`, `google.protobuf.Timestamp`.
  public let name: String

  public init(name: String) { self.name = name }

  /// The value that stands for a static type.
  public init(_ type: CELType) { name = type.runtimeName }
}

/// Fields by name. A field that is missing is not the same as one that is null: it is not known.
public struct ObjectValue: Sendable {
  public let type: String
  public let fields: [(name: String, value: Value)]
  /// The input the record was read from, for the names of unknowns; `nil` if an expression wrote it.
  let origin: String?

  public init(type: String, fields: [(name: String, value: Value)]) {
    self.init(type: type, fields: fields, origin: nil)
  }

  init(type: String, fields: [(name: String, value: Value)], origin: String?) {
    self.type = type
    self.fields = fields
    self.origin = origin
  }

  public subscript(name: String) -> Value? { fields.first { $0.name == name }?.value }
}

/// Named parts that custom functions build and take apart.
public struct OpaqueValue: Sendable {
  public let type: String
  public let parts: [Value]

  public init(type: String, parts: [Value]) {
    self.type = type
    self.parts = parts
  }
}

extension Value {
  /// The run-time type.
  public var type: TypeValue { TypeValue(name: typeName) }

  /// The name of the run-time type, for `type()` and for messages.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .date: "date"
    case .decimal: "decimal"
    case .residentID: "residentId"
    case .list: "list"
    case .map: "map"
    case .object(let object): object.type
    case .optional: "optional_type"
    case .type: "type"
    case .opaque(let opaque): opaque.type
    }
  }
}

extension CELType {
  /// The name a value of this type has at run time.
  var runtimeName: String {
    switch self {
    case .dyn, .error, .parameter: "dyn"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string, .enumeration: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .date: "date"
    case .decimal: "decimal"
    case .residentID: "residentId"
    case .list: "list"
    case .map: "map"
    case .object(let name): name
    case .optional: "optional_type"
    case .type: "type"
    case .opaque(let name, _): name
    }
  }

  /// Whether a value can be passed where this type is declared; parameters of lists, maps and
  /// optionals are not looked into.
  func accepts(_ value: Value) -> Bool {
    switch self {
    case .dyn, .error, .parameter: true
    default: runtimeName == value.typeName
    }
  }
}

extension Value {
  /// The value of a decimal or an int as a decimal; `nil` for any other kind.
  public var asDecimal: Decimal? {
    switch self {
    case .decimal(let value): value
    case .int(let value): Decimal(value)
    default: nil
    }
  }
}
