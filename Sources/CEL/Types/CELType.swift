/// A static type of the expression language.
public indirect enum CELType: Hashable, Sendable {
  /// Anything; checked when it runs.
  case dyn
  /// Stands where an error was already reported; fits everywhere, so one fault is told once.
  case error
  /// The scalars of the CEL specification; `int` and `uint` have 64 bits, `timestamp` is in UTC.
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// The product's own: a calendar day, an exact decimal, a resident identity number.
  case date, decimal, residentID
  /// A string that can hold only declared codes.
  case enumeration(EnumerationType)
  /// A list of elements of one type.
  case list(CELType)
  /// A map from keys of the first type to values of the second.
  case map(CELType, CELType)
  /// A declared record type, by name; its fields are in the environment.
  case object(String)
  /// A value that may be there or not: `optional.of(x)`.
  case optional(CELType)
  /// The type of types; the parameter is the type denoted, if known.
  case type(CELType?)
  /// A type with a name and parameters that only custom functions understand.
  case opaque(String, [CELType])
  /// A type variable of a function signature.
  case parameter(String)
}

/// The codes an enum fact can have. On rows it is a string; comparing it with a constant that is
/// not a code is a type error.
public struct EnumerationType: Hashable, Sendable {
  /// The fact's name, for messages.
  public var name: String
  /// Every code the fact can have, in the order the rules declare them.
  public var codes: [String]

  /// Two enumerations are the same type only if names and codes agree.
  public init(name: String, codes: [String]) {
    self.name = name
    self.codes = codes
  }
}

/// A record type: named, typed fields. Elements of a list fact are of such a type.
public struct ObjectType: Hashable, Sendable {
  /// One field of a record.
  public struct Field: Hashable, Sendable {
    /// As it is written behind the dot.
    public var name: String
    /// What the field holds when it is not missing.
    public var type: CELType

    /// Pairs a field's name with its type.
    public init(name: String, type: CELType) {
      self.name = name
      self.type = type
    }
  }

  /// The name that `CELType.object` refers to it by; for a list fact, that of the list.
  public var name: String
  /// In the order the rules declare them.
  public var fields: [Field]

  /// Of two fields with the same name the first is found.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The type of a field, or `nil` if the record has none such; linear in the fields.
  public subscript(field: String) -> CELType? { fields.first { $0.name == field }?.type }
}
