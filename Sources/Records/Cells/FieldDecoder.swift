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
      BoolReader.knownTexts.withLookup {
        .bool(values(of: table, bytes, &faults, BoolReader(known: $0)))
      }
    case .int(let range):
      .int(values(of: table, bytes, &faults, IntReader(range: range)))
    case .decimal(let min, let max):
      .decimal(values(of: table, bytes, &faults, DecimalReader(min: min, max: max)))
    case .double:
      .double(values(of: table, bytes, &faults, DoubleReader()))
    case .date(let range):
      .date(values(of: table, bytes, &faults, DateReader(range: range)))
    case .enumeration(let decoder):
      .string(enumColumn(of: table, bytes, &faults, decoder))
    case .string(.residentID):
      .string(residentIDs(of: table, bytes, &faults))
    case .string(nil):
      .string(texts(of: table, bytes, &faults))
    case .list(let decoder):
      .list(decoder.column(of: table, bytes, &faults, for: self))
    }
  }

  private func enumColumn(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault],
    _ decoder: EnumerationDecoder
  ) -> StringColumn {
    decoder.knownTexts.withLookup { known in
      var reader = EnumReader(decoder: decoder, known: known)
      let decoded = rows(of: table, bytes, &faults, &reader)
      return StringColumn(
        codes: decoded.values, dictionary: decoder.dictionary, validity: decoded.validity)
    }
  }

  private func texts(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> StringColumn {
    var reader = TextReader()
    let decoded = rows(of: table, bytes, &faults, &reader)
    return StringColumn(
      codes: decoded.values, dictionary: reader.dictionary, validity: decoded.validity)
  }

  private func residentIDs(
    of table: CellTable, _ bytes: Span<UInt8>, _ faults: inout [LocatedFault]
  ) -> StringColumn {
    var reader = ResidentIDReader(rowCount: table.rowCount)
    let decoded = rows(of: table, bytes, &faults, &reader)
    return StringColumn(
      codes: decoded.values, dictionary: reader.dictionary, validity: decoded.validity)
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
  /// The same texts, for a quick look.
  let knownTexts: KnownTexts
  private let texts: StringDictionary
  /// The dictionary code of each of `texts`.
  private let codes: [UInt32]

  /// A text that two values claim means the first; a code wins over labels and aliases.
  init(_ enumeration: Enumeration) {
    dictionary = enumeration.dictionary
    var texts = StringDictionary()
    var plainTexts: [(text: [UInt8], code: UInt32)] = []
    let codeTexts = enumeration.values.map { ($0.code, $0.code) }
    let others = enumeration.values.flatMap { value in value.texts.map { ($0, value.code) } }
    for (text, code) in codeTexts + others {
      let plain = HalfWidth.trimmed(Array(text.utf8))
      guard texts.code(adding: plain.span) == plainTexts.count else { continue }
      plainTexts.append((plain, dictionary.code(of: code) ?? 0))
    }
    self.texts = texts
    codes = plainTexts.map(\.code)
    knownTexts = KnownTexts(plainTexts.filter { !$0.text.isEmpty })
  }

  func code(_ text: Span<UInt8>) throws(FieldFault) -> UInt32 {
    guard let code = texts.code(of: text) else { throw .unknownValue }
    return codes[Int(code)]
  }
}
