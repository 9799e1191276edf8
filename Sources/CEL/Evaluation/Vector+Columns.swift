import Columns

extension Vector {
  /// A column as a vector, without a copy of its values; a missing row waits for `path`.
  init(_ column: Column, path: String, _ table: inout MarkTable) {
    let marks = column.validity.flatMap {
      table.marks(table.unknown(path), rows: RowMask(missing: $0))
    }
    self.init(Self.storage(of: column, path: path), marks: marks, count: column.count)
  }

  private static func storage(of column: Column, path: String) -> Storage {
    switch column {
    case .bool(let column): .bools(RowMask(column.values))
    case .int(let column): .ints(column.values)
    case .double(let column): .doubles(column.values)
    case .date(let column): .dates(column.values)
    case .decimal(let column): .decimals(column.values)
    case .string(let column): .strings(column.codes, column.dictionary)
    case .object(let column): .objects(ObjectView(column: column, rows: nil, path: path))
    case .list(let column):
      .lists(
        ListView(
          starts: Array(column.offsets.dropLast()), ends: Array(column.offsets.dropFirst()),
          rows: nil, elements: column.elements, path: path))
    }
  }

  /// The rows at `positions`, in that order.
  func gathered(_ positions: [Int]) -> Vector {
    Vector(
      storage.gathered(positions), marks: marks.flatMap { $0.gathered(positions) },
      count: positions.count)
  }

  /// Values in the narrowest storage that holds them all; marked rows don't matter.
  static func packed(_ values: [Value], marks: Marks?) -> Vector {
    let count = values.count
    let sample = values.indices.first { marks?.isValue($0) ?? true }
    let storage: Storage?
    switch sample.map({ values[$0] }) {
    case .bool: storage = lane(values, marks, false, Bool.init(_:)).map { .bools(RowMask($0)) }
    case .int: storage = lane(values, marks, 0, Int64.init(_:)).map(Storage.ints)
    case .double: storage = lane(values, marks, 0, Double.init(_:)).map(Storage.doubles)
    case .date: storage = lane(values, marks, .earliest, CalendarDate.init(_:)).map(Storage.dates)
    case .decimal: storage = lane(values, marks, .zero, Decimal.init(_:)).map(Storage.decimals)
    case .string: storage = coded(values, marks)
    default: storage = nil
    }
    return Vector(storage ?? .values(values), marks: marks, count: count)
  }

  private static func coded(_ values: [Value], _ marks: Marks?) -> Storage? {
    var dictionary = StringDictionary()
    let codes = lane(values, marks, UInt32(0)) { value in
      if case .string(let text) = value { dictionary.code(adding: text) } else { nil }
    }
    return codes.map { .strings($0, dictionary) }
  }

  private static func lane<T>(
    _ values: [Value], _ marks: Marks?, _ filler: T, _ unwrap: (Value) -> T?
  ) -> [T]? {
    var result: [T] = []
    result.reserveCapacity(values.count)
    for (row, value) in values.enumerated() {
      if let element = unwrap(value) {
        result.append(element)
      } else if marks?.isValue(row) ?? true {
        return nil
      } else {
        result.append(filler)
      }
    }
    return result
  }
}

extension Vector.Storage {
  func gathered(_ positions: [Int]) -> Vector.Storage {
    switch self {
    case .bools(let values): .bools(values.gathered(positions))
    case .ints(let values): .ints(positions.map { values[$0] })
    case .doubles(let values): .doubles(positions.map { values[$0] })
    case .dates(let values): .dates(positions.map { values[$0] })
    case .shiftedDates(let dates): .shiftedDates(dates.gathered(positions))
    case .decimals(let values): .decimals(positions.map { values[$0] })
    case .strings(let codes, let dictionary): .strings(positions.map { codes[$0] }, dictionary)
    case .residentIDs(let numbers): .residentIDs(numbers.gathered(positions))
    case .values(let values): .values(positions.map { values[$0] })
    case .constant: self
    case .objects(let view):
      .objects(
        ObjectView(
          column: view.column,
          rows: view.rows.map { rows in positions.map { rows[$0] } }
            ?? positions, path: view.path))
    case .lists(let view):
      .lists(
        ListView(
          starts: positions.map { view.starts[$0] }, ends: positions.map { view.ends[$0] },
          rows: view.rows, elements: view.elements, path: view.path))
    }
  }
}
