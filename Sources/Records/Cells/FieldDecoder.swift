import Columns

/// Makes the column of one field from a table of cells. Built once per run, used per batch.
struct FieldDecoder: Sendable {
  /// What to do with a present cell, with everything that can be prepared.
  enum Plan: Sendable {
    case bool
    case int(ClosedRange<Int64>)
    case decimal(min: Decimal?, max: Decimal?)
    case double
    case date(ClosedRange<CalendarDate>)
    case string(StringFormat?)
    case enumeration(EnumerationDecoder)
    case list(ListDecoder)
  }

  let field: Field
  let slot: Int
  let plan: Plan
  /// What an absent cell is read as.
  let absentText: [UInt8]?

  init(_ field: Field, slot: Int) {
    self.field = field
    self.slot = slot
    plan = Plan(field)
    absentText =
      if case .text(let text)? = field.absent { Array(text.utf8) } else { nil }
  }

  /// The column, in which faulty rows are missing; adds what was wrong to `faults`.
  func column(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> Column {
    switch plan {
    case .bool:
      .bool(
        values(of: table, bytes, &faults, accepting: .bool, missing: false) {
          text throws(FieldFault) in try FieldParsing.bool(text)
        })
    case .int(let range):
      .int(
        values(of: table, bytes, &faults, accepting: .number, missing: 0) {
          text throws(FieldFault) in try Self.check(FieldParsing.int(text), in: range)
        })
    case .date(let range):
      .date(
        values(of: table, bytes, &faults, accepting: .text, missing: range.lowerBound) {
          text throws(FieldFault) in try Self.check(FieldParsing.date(text), in: range)
        })
    case .decimal(let min, let max):
      .decimal(
        values(of: table, bytes, &faults, accepting: .number, missing: .zero) {
          text throws(FieldFault) in
          let value = try FieldParsing.decimal(text)
          if let min, value < min { throw .belowMinimum }
          if let max, value > max { throw .aboveMaximum }
          return value
        })
    case .double:
      .double(
        values(of: table, bytes, &faults, accepting: .number, missing: 0) {
          text throws(FieldFault) in try FieldParsing.double(text)
        })
    case .enumeration(let decoder):
      .string(enumColumn(of: table, bytes, &faults, decoder))
    case .string(let format):
      .string(stringColumn(of: table, bytes, &faults, format))
    case .list(let decoder):
      .list(decoder.column(of: table, bytes, &faults, for: self))
    }
  }

  @inline(__always)
  private static func check<Value: Comparable>(
    _ value: Value, in range: ClosedRange<Value>
  ) throws(FieldFault) -> Value {
    if value < range.lowerBound { throw .belowMinimum }
    if value > range.upperBound { throw .aboveMaximum }
    return value
  }
}

extension FieldDecoder.Plan {
  init(_ field: Field) {
    switch field.type {
    case .bool: self = .bool
    case .int(let min, let max):
      self = .int((min ?? .min)...Swift.max(min ?? .min, max ?? .max))
    case .decimal(let min, let max): self = .decimal(min: min, max: max)
    case .double: self = .double
    case .date(let min, let max):
      let first = min ?? .earliest
      self = .date(first...Swift.max(first, max ?? .latest))
    case .string(let format): self = .string(format)
    case .enumeration(let enumeration): self = .enumeration(EnumerationDecoder(enumeration))
    case .list(let element): self = .list(ListDecoder(element))
    }
  }
}

/// The texts an enum fact can have in a file, and the code each means.
struct EnumerationDecoder: Sendable {
  let dictionary: StringDictionary
  private var texts = StringDictionary()
  /// The dictionary code of each of `texts`.
  private var codes: [UInt32] = []

  /// A text that two values claim means the first; a code wins over labels and aliases.
  init(_ enumeration: Enumeration) {
    dictionary = enumeration.dictionary
    let codeTexts = enumeration.values.map { ($0.code, $0.code) }
    let others = enumeration.values.flatMap { value in value.texts.map { ($0, value.code) } }
    for (text, code) in codeTexts + others {
      let plain = HalfWidth.trimmed(Array(text.utf8))
      guard texts.code(adding: plain.span) == codes.count else { continue }
      codes.append(dictionary.code(of: code) ?? 0)
    }
  }

  /// The code of a text as it stands, if it is one of those declared.
  @inline(__always)
  func quickCode(_ text: Span<UInt8>) -> UInt32? {
    texts.code(of: text).map { codes[Int($0)] }
  }

  @inline(__always)
  func code(_ text: Span<UInt8>) throws(FieldFault) -> UInt32 {
    guard let code = quickCode(text) else { throw .unknownValue }
    return code
  }
}
