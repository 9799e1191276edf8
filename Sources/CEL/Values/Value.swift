public import Columns

/// A value of one row. Columns hold typed arrays instead; values appear where an expression is too
/// general for a column, in function bodies, and in explanations.
public enum Value: Sendable {
  /// CEL's `null`, which is a value; a missing fact is an unknown instead.
  case null
  /// True or false; what is unknown is no value.
  case bool(Bool)
  /// A signed integer; arithmetic that leaves 64 bits is an error.
  case int(Int64)
  /// An unsigned integer: `18u`.
  case uint(UInt64)
  /// Binary floating point; never beside a decimal.
  case double(Double)
  /// Compared by UTF-8, without normalisation.
  case string(String)
  /// Octets: `b"…"`.
  case bytes([UInt8])
  /// A point in time, in UTC.
  case timestamp(Timestamp)
  /// A length of time, in nanoseconds.
  case duration(TimeSpan)
  /// A calendar day, without a time or zone.
  case date(CalendarDate)
  /// An exact number, as for money.
  case decimal(Decimal)
  /// A resident identity number, valid or not.
  case residentID(ResidentID)
  /// Elements may be of several types.
  case list([Value])
  /// Keys are bool, int, uint or string.
  case map(MapValue)
  /// A record: an element of a list fact, or an object written out in an expression.
  case object(ObjectValue)
  indirect case optional(Value?)
  /// A type used as a value: `type(x) == int`.
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

  /// For a type that has no `CELType`; the name is taken as it is.
  public init(name: String) { self.name = name }

  /// The value that stands for a static type.
  public init(_ type: CELType) { name = type.runtimeName }
}

/// Fields by name. A field that is missing is not the same as one that is null: it is not known.
public struct ObjectValue: Sendable {
  /// The name of the record type.
  public let type: String
  /// Those the record has, in order; a missing field is not among them.
  public let fields: [(name: String, value: Value)]
  /// The input the record was read from, for the names of unknowns; `nil` if an expression wrote it.
  let origin: String?

  /// A record that an expression or a function makes, not one read from an input.
  public init(type: String, fields: [(name: String, value: Value)]) {
    self.init(type: type, fields: fields, origin: nil)
  }

  init(type: String, fields: [(name: String, value: Value)], origin: String?) {
    self.type = type
    self.fields = fields
    self.origin = origin
  }

  /// The value of a field, or `nil` if it is missing; linear in the fields.
  public subscript(name: String) -> Value? {
    let fields = fields.span
    for index in fields.indices where fields[index].name == name { return fields[index].value }
    return nil
  }
}

/// Named parts that custom functions build and take apart.
public struct OpaqueValue: Sendable {
  /// The type's name, as `CELType.opaque` has it.
  public let type: String
  /// What the value is made of; only the type's own functions know their order.
  public let parts: [Value]

  /// For the functions of a custom type; nothing is checked.
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
