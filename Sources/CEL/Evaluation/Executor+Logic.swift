/// Three-valued logic: a value that decides wins over whatever the other side is; otherwise
/// unknowns and errors pass through (`MarkTable.combined`).
extension Executor {
  /// A vector as bools; rows that hold another kind of value become errors.
  mutating func truths(_ vector: Vector) -> (values: [Bool], marks: [Mark]?) {
    switch vector.storage {
    case .bools(let values): return (values, vector.marks)
    case .constant(.bool(let value)):
      return (Array(repeating: value, count: vector.count), vector.marks)
    default: break
    }
    var values = [Bool](repeating: false, count: vector.count)
    var result = vector.marks ?? Array(repeating: .value, count: vector.count)
    for row in 0..<vector.count where result[row].isValue {
      switch vector.cell(row, &marks) {
      case .value(.bool(let value)): values[row] = value
      case .value(let value): result[row] = marks.error(.notBoolean(value))
      case .mark(let mark): result[row] = mark
      }
    }
    return (values, result)
  }

  mutating func not(_ operand: Vector) -> Vector {
    let (values, marks) = truths(operand)
    return Vector(.bools(Rows.map(values) { !$0 }), marks: marks, count: operand.count)
  }

  /// `&&` (false decides) and `||` (true decides).
  mutating func junction(_ a: Vector, _ b: Vector, decides: Bool) -> Vector {
    let (left, leftMarks) = truths(a)
    let (right, rightMarks) = truths(b)
    guard leftMarks != nil || rightMarks != nil else {
      return Vector(.bools(Self.junction(left, right, decides)), count: a.count)
    }
    // As if every row had a value; then only the rows that have none are looked at.
    var values = Self.junction(left, right, decides)
    var result = marks.combined(leftMarks, rightMarks) ?? []
    for row in result.indices where !result[row].isValue {
      let (leftMark, rightMark) = (leftMarks?[row] ?? .value, rightMarks?[row] ?? .value)
      guard
        leftMark.isValue && left[row] == decides || rightMark.isValue && right[row] == decides
      else { continue }
      values[row] = decides
      result[row] = .value
    }
    return Vector(.bools(values), marks: result, count: a.count)
  }

  private static func junction(_ a: [Bool], _ b: [Bool], _ decides: Bool) -> [Bool] {
    decides ? Rows.map(a, b) { $0 || $1 } : Rows.map(a, b) { $0 && $1 }
  }

  /// Each row has the outcome of the branch its condition chose; what the other one came to there
  /// never shows.
  mutating func conditional(_ condition: Vector, _ yes: Vector, _ no: Vector) -> Vector {
    let (choices, undecided) = truths(condition)
    var result = merged(yes, no, takingFirst: choices)
    if let undecided {
      var all = result.marks ?? Array(repeating: .value, count: result.count)
      for row in all.indices where !undecided[row].isValue { all[row] = undecided[row] }
      result.marks = all
    }
    return result
  }

  /// The first where it is not unknown: a record's own value wins over a derived one.
  mutating func coalesce(_ own: Vector, _ derived: Vector) -> Vector {
    guard let ownMarks = own.marks else { return own }
    return merged(own, derived, takingFirst: Rows.map(ownMarks) { !$0.isUnknown })
  }

  private mutating func merged(_ a: Vector, _ b: Vector, takingFirst: [Bool]) -> Vector {
    var result: [Mark]?
    if a.marks != nil || b.marks != nil {
      let values = [Mark](repeating: .value, count: a.count)
      result = Rows.pick(takingFirst, a.marks ?? values, b.marks ?? values)
    }
    if let storage = mergedStorage(a.storage, b.storage, takingFirst) {
      return Vector(storage, marks: result, count: a.count)
    }
    var values = [Value](repeating: .null, count: a.count)
    for row in takingFirst.indices where result?[row].isValue ?? true {
      switch (takingFirst[row] ? a : b).cell(row, &marks) {
      case .value(let value): values[row] = value
      case .mark(let mark):
        result = result ?? Array(repeating: .value, count: a.count)
        result?[row] = mark
      }
    }
    return Vector.packed(values, marks: result)
  }

  private func mergedStorage(
    _ a: Vector.Storage, _ b: Vector.Storage, _ takingFirst: [Bool]
  ) -> Vector.Storage? {
    func pick<T>(_ a: Lane<T>, _ b: Lane<T>) -> [T] {
      Rows.pick(takingFirst, a.flattened(takingFirst.count), b.flattened(takingFirst.count))
    }
    if let a = a.bools, let b = b.bools { return .bools(pick(a, b)) }
    if let a = a.ints, let b = b.ints { return .ints(pick(a, b)) }
    if let a = a.dates, let b = b.dates { return .dates(pick(a, b)) }
    if let a = a.doubles, let b = b.doubles { return .doubles(pick(a, b)) }
    // An int stays an int: only decimals merge as decimals.
    if a.isDecimal, b.isDecimal, let a = a.decimals, let b = b.decimals {
      return .decimals(pick(a, b))
    }
    return nil
  }
}
