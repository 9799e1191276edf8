import Columns

/// Reads the cells of one column as values of its type.
///
/// A protocol and not a pair of closures, so that the loop over the rows is compiled for each type.
protocol CellReader {
  associatedtype Value: Sendable

  /// The kind of JSON value that is read besides texts, which always are: CSV has nothing else.
  var kind: CellKind { get }
  /// What stands in rows without a value.
  var missing: Value { get }

  /// The value of a text in its usual form, without space around it; nearly every one has it. `nil`
  /// leaves it to `parse`.
  mutating func quick(_ text: ShortText) -> Value?

  /// The value of any text, spaces taken off.
  mutating func parse(_ text: Span<UInt8>) throws(FieldFault) -> Value
}

/// Reads texts into a dictionary of its own.
protocol DictionaryReader: CellReader where Value == UInt32 {
  var dictionary: StringDictionary { get }
}

/// Reads `是`, `true`, `0` and what else means one of two things.
struct BoolReader: CellReader {
  let known: KnownTexts.Lookup
  var kind: CellKind { .bool }
  var missing: Bool { false }

  @inline(__always)
  func quick(_ text: ShortText) -> Bool? { known.code(ofShort: text).map { $0 == 1 } }

  func parse(_ text: Span<UInt8>) throws(FieldFault) -> Bool {
    try FieldParsing.tolerant(text) { text throws(FieldFault) in try FieldParsing.bool(text) }
  }

  /// The texts that mean true (1) and false (0), in the cases people type; none has more than eight
  /// bytes.
  static let knownTexts = KnownTexts(
    [
      ("是", 1), ("true", 1), ("TRUE", 1), ("True", 1), ("yes", 1), ("Yes", 1), ("YES", 1), ("y", 1),
      ("Y", 1), ("1", 1), ("否", 0), ("false", 0), ("FALSE", 0), ("False", 0), ("no", 0), ("No", 0),
      ("NO", 0), ("n", 0), ("N", 0), ("0", 0),
    ].map { (Array($0.0.utf8), UInt32($0.1)) })
}

/// Reads whole numbers of a range.
struct IntReader: CellReader {
  let range: ClosedRange<Int64>
  var kind: CellKind { .number }
  var missing: Int64 { 0 }

  @inline(__always)
  func quick(_ text: ShortText) -> Int64? {
    FieldParsing.quickInt(text).flatMap { range.contains($0) ? $0 : nil }
  }

  func parse(_ text: Span<UInt8>) throws(FieldFault) -> Int64 {
    let value = try FieldParsing.tolerant(text) { text throws(FieldFault) in
      try FieldParsing.int(text)
    }
    return try range.checked(value)
  }
}

/// Reads days of a range.
struct DateReader: CellReader {
  let range: ClosedRange<CalendarDate>
  var kind: CellKind { .text }
  var missing: CalendarDate { range.lowerBound }

  @inline(__always)
  func quick(_ text: ShortText) -> CalendarDate? {
    FieldParsing.quickDate(text).flatMap { range.contains($0) ? $0 : nil }
  }

  func parse(_ text: Span<UInt8>) throws(FieldFault) -> CalendarDate {
    let value = try FieldParsing.tolerant(text) { text throws(FieldFault) in
      try FieldParsing.date(text)
    }
    return try range.checked(value)
  }
}

/// Reads exact numbers of a range.
struct DecimalReader: CellReader {
  private let min: Decimal?
  private let max: Decimal?
  /// Whether all numbers without a sign, which are what is read quickly, are in the range.
  private let hasAllUnsigned: Bool
  var kind: CellKind { .number }
  var missing: Decimal { .zero }

  init(min: Decimal?, max: Decimal?) {
    (self.min, self.max) = (min, max)
    hasAllUnsigned = max == nil && (min ?? .zero) <= .zero
  }

  @inline(__always)
  func quick(_ text: ShortText) -> Decimal? {
    FieldParsing.quickDecimal(text).flatMap { hasAllUnsigned || isInRange($0) ? $0 : nil }
  }

  private func isInRange(_ value: Decimal) -> Bool {
    (min.map { $0 <= value } ?? true) && (max.map { value <= $0 } ?? true)
  }

  func parse(_ text: Span<UInt8>) throws(FieldFault) -> Decimal {
    let value = try FieldParsing.tolerant(text) { text throws(FieldFault) in
      try FieldParsing.decimal(text)
    }
    if let min, value < min { throw .belowMinimum }
    if let max, value > max { throw .aboveMaximum }
    return value
  }
}

/// Reads binary floating-point numbers.
struct DoubleReader: CellReader {
  var kind: CellKind { .number }
  var missing: Double { 0 }

  func quick(_ text: ShortText) -> Double? { nil }

  func parse(_ text: Span<UInt8>) throws(FieldFault) -> Double {
    try FieldParsing.tolerant(text) { text throws(FieldFault) in try FieldParsing.double(text) }
  }
}

extension ClosedRange {
  fileprivate func checked(_ value: Bound) throws(FieldFault) -> Bound {
    if value < lowerBound { throw .belowMinimum }
    if value > upperBound { throw .aboveMaximum }
    return value
  }
}
