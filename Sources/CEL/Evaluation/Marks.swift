import Columns

/// The rows of a vector that hold no value: some wait for inputs, some are errors.
struct Marks: Sendable {
  /// The rows that wait for inputs.
  private(set) var unknown: RowMask
  /// The rows that are errors; none of those that wait.
  private(set) var failed: RowMask
  /// By row, which inputs or which error; `nil` in a run that does not tell.
  private(set) var each: [Mark]?

  /// No row has a mark yet.
  ///
  /// - Parameter tellsWhy: whether it is kept which mark each row has.
  init(count: Int, tellsWhy: Bool) {
    unknown = RowMask(count: count)
    failed = unknown
    each = tellsWhy ? Array(fewOf: .value, count: count) : nil
  }

  /// Those rows have that mark.
  init(_ mark: Mark, rows: RowMask, tellsWhy: Bool) {
    let none = RowMask(count: rows.count)
    (unknown, failed) = mark.isError ? (none, rows) : (rows, none)
    guard tellsWhy else { return }
    var each = [Mark](fewOf: .value, count: rows.count)
    rows.forEach { each[$0] = mark }
    self.each = each
  }

  /// The mark of a row; one that stands for any where it is not told which.
  subscript(row: Int) -> Mark {
    get {
      if let each { return each[row] }
      return unknown[row] ? .anyUnknown : failed[row] ? .anyError : .value
    }
    set {
      if newValue.isUnknown { unknown.insert(row) } else { unknown.remove(row) }
      if newValue.isError { failed.insert(row) } else { failed.remove(row) }
      each?[row] = newValue
    }
  }

  func isValue(_ row: Int) -> Bool { !unknown[row] && !failed[row] }

  /// The rows without a value.
  var open: RowMask { unknown.union(failed) }

  /// Without any marked row there are no marks: what follows need not look at them.
  var orNone: Marks? { unknown.isEmpty && failed.isEmpty ? nil : self }

  func gathered(_ positions: [Int]) -> Marks? {
    var result = self
    result.unknown = unknown.gathered(positions)
    result.failed = failed.gathered(positions)
    result.each = each.map { each in positions.map { each[$0] } }
    return result.orNone
  }

  /// The marks of all rows but those.
  func removing(_ rows: RowMask) -> Marks? {
    var result = self
    result.unknown.subtract(rows)
    result.failed.subtract(rows)
    if result.each != nil { rows.forEach { result.each?[$0] = .value } }
    return result.orNone
  }

  /// Of each row the mark in `a` if the row is in `choices`, else that in `b`.
  static func picked(_ choices: RowMask, _ a: Marks?, _ b: Marks?) -> Marks? {
    guard let sample = a ?? b else { return nil }
    let none = Marks(count: choices.count, tellsWhy: sample.each != nil)
    let (a, b) = (a ?? none, b ?? none)
    var result = none
    result.unknown = choices.picking(a.unknown, b.unknown)
    result.failed = choices.picking(a.failed, b.failed)
    if let ofA = a.each, let ofB = b.each { result.each = Rows.pick(choices, ofA, ofB) }
    return result.orNone
  }

  /// What comes of two operands that don't decide, by row: an unknown beats an error.
  func combined(_ other: Marks, _ combine: (Mark, Mark) -> Mark) -> Marks {
    var result = self
    result.unknown.formUnion(other.unknown)
    result.failed.formUnion(other.failed)
    result.failed.subtract(result.unknown)
    if let mine = each, let others = other.each {
      var each = mine
      other.open.forEach { each[$0] = combine(mine[$0], others[$0]) }
      result.each = each
    }
    return result
  }
}
