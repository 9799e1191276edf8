import Columns

/// A Swift type that stands for one kind of value, so that a library function can be written on
/// plain Swift types and its signature read off them.
protocol ValueRepresentable: Sendable {
  static var celType: CELType { get }
  /// `nil` if the value is of another kind.
  init?(_ value: Value)
  var value: Value { get }
}

extension Bool: ValueRepresentable {
  static var celType: CELType { .bool }
  init?(_ value: Value) {
    guard case .bool(let bool) = value else { return nil }
    self = bool
  }
  var value: Value { .bool(self) }
}

extension Int64: ValueRepresentable {
  static var celType: CELType { .int }
  init?(_ value: Value) {
    guard case .int(let int) = value else { return nil }
    self = int
  }
  var value: Value { .int(self) }
}

extension UInt64: ValueRepresentable {
  static var celType: CELType { .uint }
  init?(_ value: Value) {
    guard case .uint(let uint) = value else { return nil }
    self = uint
  }
  var value: Value { .uint(self) }
}

extension Double: ValueRepresentable {
  static var celType: CELType { .double }
  init?(_ value: Value) {
    guard case .double(let double) = value else { return nil }
    self = double
  }
  var value: Value { .double(self) }
}

extension String: ValueRepresentable {
  static var celType: CELType { .string }
  init?(_ value: Value) {
    guard case .string(let string) = value else { return nil }
    self = string
  }
  var value: Value { .string(self) }
}

extension [UInt8]: ValueRepresentable {
  static var celType: CELType { .bytes }
  init?(_ value: Value) {
    guard case .bytes(let bytes) = value else { return nil }
    self = bytes
  }
  var value: Value { .bytes(self) }
}

extension Timestamp: ValueRepresentable {
  static var celType: CELType { .timestamp }
  init?(_ value: Value) {
    guard case .timestamp(let timestamp) = value else { return nil }
    self = timestamp
  }
  var value: Value { .timestamp(self) }
}

extension TimeSpan: ValueRepresentable {
  static var celType: CELType { .duration }
  init?(_ value: Value) {
    guard case .duration(let span) = value else { return nil }
    self = span
  }
  var value: Value { .duration(self) }
}

extension CalendarDate: ValueRepresentable {
  static var celType: CELType { .date }
  init?(_ value: Value) {
    guard case .date(let date) = value else { return nil }
    self = date
  }
  var value: Value { .date(self) }
}

extension Decimal: ValueRepresentable {
  static var celType: CELType { .decimal }
  init?(_ value: Value) {
    guard case .decimal(let decimal) = value else { return nil }
    self = decimal
  }
  var value: Value { .decimal(self) }
}

extension ResidentID: ValueRepresentable {
  static var celType: CELType { .residentID }
  init?(_ value: Value) {
    guard case .residentID(let number) = value else { return nil }
    self = number
  }
  var value: Value { .residentID(self) }
}

extension MapValue: ValueRepresentable {
  static var celType: CELType { .map(.parameter("K"), .parameter("V")) }
  init?(_ value: Value) {
    guard case .map(let map) = value else { return nil }
    self = map
  }
  var value: Value { .map(self) }
}

/// A list of anything.
struct AnyList: ValueRepresentable {
  var elements: [Value]

  static var celType: CELType { .list(.parameter("A")) }
  init(_ elements: [Value]) { self.elements = elements }
  init?(_ value: Value) {
    guard case .list(let elements) = value else { return nil }
    self.elements = elements
  }
  var value: Value { .list(elements) }
}

/// A list of strings.
struct StringList: ValueRepresentable {
  var strings: [String]

  static var celType: CELType { .list(.string) }
  init(_ strings: [String]) { self.strings = strings }
  init?(_ value: Value) {
    guard case .list(let elements) = value else { return nil }
    let strings = elements.compactMap(String.init(_:) as (Value) -> String?)
    guard strings.count == elements.count else { return nil }
    self.strings = strings
  }
  var value: Value { .list(strings.map(Value.string)) }
}

/// An optional of anything.
struct AnyOptional: ValueRepresentable {
  var wrapped: Value?

  static var celType: CELType { .optional(.parameter("A")) }
  init(wrapped: Value?) { self.wrapped = wrapped }
  init?(_ value: Value) {
    guard case .optional(let wrapped) = value else { return nil }
    self.wrapped = wrapped
  }
  var value: Value { .optional(wrapped) }
}

/// A value of the type `A` of the signature.
struct Anything: ValueRepresentable {
  var value: Value

  static var celType: CELType { .parameter("A") }
  init(_ value: Value) { self.value = value }
}
