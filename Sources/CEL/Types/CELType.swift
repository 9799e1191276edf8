/// A static type of the expression language.
public indirect enum CELType: Hashable, Sendable {
  /// Anything; checked when it runs.
  case dyn
  /// Stands where an error was already reported; fits everywhere, so one fault is told once.
  case error
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// The product's own: a calendar day, an exact decimal, a resident identity number.
  case date, decimal, residentID
  /// A string that can hold only declared codes.
  case enumeration(EnumerationType)
  case list(CELType)
  case map(CELType, CELType)
  /// A declared record type, by name; its fields are in the environment.
  case object(String)
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
  public var codes: [String]

  public init(name: String, codes: [String]) {
    self.name = name
    self.codes = codes
  }
}

/// A record type: named, typed fields. Elements of a list fact are of such a type.
public struct ObjectType: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public var name: String
    public var type: CELType

    public init(name: String, type: CELType) {
      self.name = name
      self.type = type
    }
  }

  public var name: String
  public var fields: [Field]

  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  public subscript(field: String) -> CELType? { fields.first { $0.name == field }?.type }
}
