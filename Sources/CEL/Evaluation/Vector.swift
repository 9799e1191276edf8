import Columns

/// What one step of a plan came to, for every row of a batch.
struct Vector: Sendable {
  var storage: Storage
  /// What a row holds instead of a value; `nil` when every row has one. The storage of a marked row
  /// has some content, never looked at.
  var marks: Marks?
  let count: Int

  /// The values, in the narrowest form they fit.
  enum Storage: Sendable {
    case bools(RowMask)
    case ints([Int64])
    case doubles([Double])
    case dates([CalendarDate])
    /// Dates that are not worked out until somebody needs more than to compare them.
    case shiftedDates(ShiftedDates)
    case decimals([Decimal])
    case strings([UInt32], StringDictionary)
    case residentIDs(ResidentNumbers)
    case lists(ListView)
    case objects(ObjectView)
    case values([Value])
    /// The same value in every row.
    case constant(Value)
  }

  init(_ storage: Storage, marks: Marks? = nil, count: Int) {
    self.storage = storage
    self.marks = marks
    self.count = count
  }

  /// The same value in each of `count` rows.
  init(constant value: Value, count: Int) {
    self.init(.constant(value), count: count)
  }

  /// The same mark in each of `count` rows.
  init(mark: Mark, count: Int, _ table: MarkTable) {
    let all = RowMask(repeating: true, count: count)
    self.init(.constant(.null), marks: table.marks(mark, rows: all), count: count)
  }

  /// What stands in for a vector that is no longer needed.
  static let released = Vector(constant: .null, count: -1)

  func mark(_ row: Int) -> Mark { marks?[row] ?? .value }

  /// Whether every row has one and the same value.
  var isConstant: Bool {
    if marks == nil, case .constant = storage { true } else { false }
  }

  /// The value of every row, if it is one and the same.
  var constant: Value? {
    guard marks == nil, case .constant(let value) = storage else { return nil }
    return value
  }
}

/// Lists side by side: row `i` holds `elements[rows[starts[i]..<ends[i]]]`.
struct ListView: Sendable {
  var starts: [Int]
  var ends: [Int]
  /// Which elements, in order; `nil` when positions are those of `elements` itself.
  var rows: [Int]?
  var elements: Column
  /// The input the lists come from, for the names of unknowns: `patents`.
  var path: String

  /// The positions in `elements` of one row's list.
  func positions(_ row: Int) -> [Int] {
    let range = starts[row]..<ends[row]
    return rows.map { Array($0[range]) } ?? Array(range)
  }
}

/// Records side by side; a field becomes a column when it is asked for.
struct ObjectView: Sendable {
  var column: ObjectColumn
  /// Which records, in order; `nil` for all.
  var rows: [Int]?
  var path: String
}

/// One row of a vector.
enum Cell {
  case value(Value)
  case mark(Mark)
}

extension Vector {
  /// The row as a value. A list with a missing element is as unknown as the element.
  func cell(_ row: Int, _ table: inout MarkTable) -> Cell {
    let mark = mark(row)
    guard mark.isValue else { return .mark(mark) }
    switch storage {
    case .bools(let values): return .value(.bool(values[row]))
    case .ints(let values): return .value(.int(values[row]))
    case .doubles(let values): return .value(.double(values[row]))
    case .dates(let values): return .value(.date(values[row]))
    case .shiftedDates(let dates): return .value(.date(dates[row]))
    case .decimals(let values): return .value(.decimal(values[row]))
    case .strings(let codes, let dictionary): return .value(.string(dictionary[codes[row]]))
    case .residentIDs(let numbers):
      return .value(.residentID(ResidentID(numbers.dictionary[numbers.codes[row]])))
    case .values(let values): return .value(values[row])
    case .constant(let value): return .value(value)
    case .objects(let view):
      let position = view.rows?[row] ?? row
      return .value(view.column.object(at: position, path: view.path))
    case .lists(let view):
      var elements: [Value] = []
      for position in view.positions(row) {
        guard let element = view.elements.value(at: position, path: view.path)
        else { return .mark(table.unknown(view.path)) }
        elements.append(element)
      }
      return .value(.list(elements))
    }
  }
}

extension Column {
  /// The value of a row, or `nil` if it is missing (or, of a list, some element is).
  func value(at row: Int, path: String) -> Value? {
    if let validity, !validity[row] { return nil }
    switch self {
    case .bool(let column): return .bool(column.values[row])
    case .int(let column): return .int(column.values[row])
    case .double(let column): return .double(column.values[row])
    case .date(let column): return .date(column.values[row])
    case .decimal(let column): return .decimal(column.values[row])
    case .string(let column): return .string(column.dictionary[column.codes[row]])
    case .object(let column): return column.object(at: row, path: path)
    case .list(let column):
      var elements: [Value] = []
      for position in column.offsets[row]..<column.offsets[row + 1] {
        guard let element = column.elements.value(at: position, path: path) else { return nil }
        elements.append(element)
      }
      return .list(elements)
    }
  }
}

extension ObjectColumn {
  /// The record of a row; fields that are missing there are left out.
  func object(at row: Int, path: String) -> Value {
    let present = fields.compactMap { field in
      field.column.value(at: row, path: "\(path).\(field.name)").map { (field.name, $0) }
    }
    return .object(ObjectValue(type: "object", fields: present, origin: path))
  }
}
