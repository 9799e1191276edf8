/// One fact of many members: typed values side by side, and which of them are present.
///
/// A missing row still has a place in the values (any content); its bit in the mask is clear.
/// This is what `Records` fills and what `CEL` reads, without a copy in between.
public indirect enum Column: Sendable {
  /// Truth values.
  case bool(PrimitiveColumn<Bool>)
  /// Whole numbers: ages, counts.
  case int(PrimitiveColumn<Int64>)
  /// Binary floating point; never money.
  case double(PrimitiveColumn<Double>)
  /// Calendar days.
  case date(PrimitiveColumn<CalendarDate>)
  /// Exact numbers: money, rates.
  case decimal(PrimitiveColumn<Decimal>)
  /// Texts as codes into a dictionary; enum facts too.
  case string(StringColumn)
  /// A list in each row, such as a member's patents.
  case list(ListColumn)
  /// A record in each row; as a rule the elements of a list.
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
  /// One value a row; what stands in a missing row has no meaning.
  public var values: [Element]
  /// Which rows are present; `nil` means all.
  public var validity: ValidityMask?

  /// Precondition: a mask has as many rows as there are values.
  public init(_ values: [Element], validity: ValidityMask? = nil) {
    precondition(validity.map { $0.count == values.count } ?? true)
    self.values = values
    self.validity = validity
  }

  /// How many rows, missing ones counted.
  public var count: Int { values.count }
}

/// Dictionary-coded texts.
public struct StringColumn: Sendable {
  /// A row's place in `dictionary`, from 0; any number in a missing row.
  public var codes: [UInt32]
  /// The distinct texts that the codes stand for; may hold texts that no row has.
  public var dictionary: StringDictionary
  /// Which rows are present; `nil` means all.
  public var validity: ValidityMask?

  /// Precondition: every present row's code is in the dictionary.
  public init(codes: [UInt32], dictionary: StringDictionary, validity: ValidityMask? = nil) {
    precondition(validity.map { $0.count == codes.count } ?? true)
    self.codes = codes
    self.dictionary = dictionary
    self.validity = validity
  }

  /// How many rows, missing ones counted.
  public var count: Int { codes.count }
}

/// A list a row: row `i` holds elements `offsets[i]..<offsets[i + 1]` of `elements`.
public struct ListColumn: Sendable {
  /// Where each row's elements start, from 0; one more than there are rows.
  public var offsets: [Int]
  /// The elements of all lists, end to end.
  public var elements: Column
  /// Which rows hold a list; `nil` means all. An empty list is present.
  public var validity: ValidityMask?

  /// Precondition: `offsets` starts at 0, never falls, and ends at the number of elements.
  public init(offsets: [Int], elements: Column, validity: ValidityMask? = nil) {
    precondition(offsets.first == 0 && offsets.last == elements.count)
    self.offsets = offsets
    self.elements = elements
    self.validity = validity
  }

  /// How many lists, which is not how many elements.
  public var count: Int { offsets.count - 1 }
}

/// A record a row: one column a field, all of the same length.
public struct ObjectColumn: Sendable {
  /// One field of the records, in every row.
  public struct Field: Sendable {
    /// The short name, without that of the list or record around it: `grantedOn`.
    public var name: String
    /// The field's values, as many as there are records.
    public var column: Column

    /// Pairs the two; nothing is checked before the object column is made.
    public init(name: String, column: Column) {
      self.name = name
      self.column = column
    }
  }

  /// In the order of the schema.
  public var fields: [Field]
  /// How many records; a record without fields still counts.
  public var count: Int
  /// Which rows hold a record; `nil` means all.
  public var validity: ValidityMask?

  /// Precondition: every field's column has `count` rows.
  public init(fields: [Field], count: Int, validity: ValidityMask? = nil) {
    precondition(fields.allSatisfy { $0.column.count == count })
    self.fields = fields
    self.count = count
    self.validity = validity
  }

  /// The column of the field called `name`, or `nil` if there is none; linear in the fields.
  public subscript(name: String) -> Column? { fields.first { $0.name == name }?.column }
}
