/// One fact of many members: typed values side by side, and which of them are present.
///
/// A missing row still has a place in the values (any content); its bit in the mask is clear.
/// This is what `Records` fills and what `CEL` reads, without a copy in between.
public indirect enum Column: Sendable {
  case bool(PrimitiveColumn<Bool>)
  case int(PrimitiveColumn<Int64>)
  case double(PrimitiveColumn<Double>)
  case date(PrimitiveColumn<CalendarDate>)
  case decimal(PrimitiveColumn<Decimal>)
  /// Texts as codes into a dictionary; enum facts too.
  case string(StringColumn)
  case list(ListColumn)
  case object(ObjectColumn)

  /// How many rows.
  public var count: Int {
    switch self {
    case .bool(let column): column.count
    case .int(let column): column.count
    case .double(let column): column.count
    case .date(let column): column.count
    case .decimal(let column): column.count
    case .string(let column): column.count
    case .list(let column): column.count
    case .object(let column): column.count
    }
  }

  /// Which rows hold a value; `nil` means all.
  public var validity: ValidityMask? {
    switch self {
    case .bool(let column): column.validity
    case .int(let column): column.validity
    case .double(let column): column.validity
    case .date(let column): column.validity
    case .decimal(let column): column.validity
    case .string(let column): column.validity
    case .list(let column): column.validity
    case .object(let column): column.validity
    }
  }
}

/// Values of one fixed-size type.
public struct PrimitiveColumn<Element: Sendable>: Sendable {
  public var values: [Element]
  public var validity: ValidityMask?

  /// Precondition: a mask has as many rows as there are values.
  public init(_ values: [Element], validity: ValidityMask? = nil) {
    precondition(validity.map { $0.count == values.count } ?? true)
    self.values = values
    self.validity = validity
  }

  public var count: Int { values.count }
}

/// Dictionary-coded texts.
public struct StringColumn: Sendable {
  public var codes: [UInt32]
  public var dictionary: StringDictionary
  public var validity: ValidityMask?

  /// Precondition: every present row's code is in the dictionary.
  public init(codes: [UInt32], dictionary: StringDictionary, validity: ValidityMask? = nil) {
    precondition(validity.map { $0.count == codes.count } ?? true)
    self.codes = codes
    self.dictionary = dictionary
    self.validity = validity
  }

  public var count: Int { codes.count }
}

/// A list a row: row `i` holds elements `offsets[i]..<offsets[i + 1]` of `elements`.
public struct ListColumn: Sendable {
  public var offsets: [Int]
  public var elements: Column
  public var validity: ValidityMask?

  /// Precondition: `offsets` starts at 0, never falls, and ends at the number of elements.
  public init(offsets: [Int], elements: Column, validity: ValidityMask? = nil) {
    precondition(offsets.first == 0 && offsets.last == elements.count)
    self.offsets = offsets
    self.elements = elements
    self.validity = validity
  }

  public var count: Int { offsets.count - 1 }
}

/// A record a row: one column a field, all of the same length.
public struct ObjectColumn: Sendable {
  public struct Field: Sendable {
    public var name: String
    public var column: Column

    public init(name: String, column: Column) {
      self.name = name
      self.column = column
    }
  }

  public var fields: [Field]
  public var count: Int
  public var validity: ValidityMask?

  public init(fields: [Field], count: Int, validity: ValidityMask? = nil) {
    precondition(fields.allSatisfy { $0.column.count == count })
    self.fields = fields
    self.count = count
    self.validity = validity
  }

  public subscript(name: String) -> Column? { fields.first { $0.name == name }?.column }
}
