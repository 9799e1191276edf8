import Columns

/// Three-valued logic: a value that decides wins over whatever the other side is; otherwise
/// unknowns and errors pass through (`MarkTable.combined`).
extension Executor {
  /// A vector as bools; rows that hold another kind of value become errors.
  mutating func truths(_ vector: Vector) -> (values: RowMask, marks: Marks?) {
    if let values = vector.storage.bools(count: vector.count) { return (values, vector.marks) }
    var values = RowMask(count: vector.count)
    var result = vector.marks ?? marks.noMarks(count: vector.count)
    for row in 0..<vector.count where result.isValue(row) {
      switch vector.cell(row, &marks) {
      case .value(.bool(let value)): if value { values.insert(row) }
      case .value(let value): result[row] = marks.error(.notBoolean(value))
      case .mark(let mark): result[row] = mark
      }
    }
    return (values, result.orNone)
  }

  mutating func not(_ operand: Vector) -> Vector {
    let (values, marks) = truths(operand)
    return Vector(.bools(values.inverted), marks: marks, count: operand.count)
  }

  /// `&&` (false decides) and `||` (true decides).
  mutating func junction(_ a: Vector, _ b: Vector, decides: Bool) -> Vector {
    let (left, leftMarks) = truths(a)
    let (right, rightMarks) = truths(b)
    // As if every row had a value.
    let values = decides ? left.union(right) : left.intersection(right)
    guard let open = marks.combined(leftMarks, rightMarks) else {
      return Vector(.bools(values), count: a.count)
    }
    let decided = Self.rows(left, leftMarks, thatAre: decides)
      .union(Self.rows(right, rightMarks, thatAre: decides))
    return Vector(
      .bools(decides ? values.union(decided) : values.subtracting(decided)),
      marks: open.removing(decided), count: a.count)
  }

  private static func rows(_ values: RowMask, _ marks: Marks?, thatAre value: Bool) -> RowMask {
    let rows = value ? values : values.inverted
    return marks.map { rows.subtracting($0.open) } ?? rows
  }

  /// Each row has the outcome of the branch its condition chose; what the other one came to there
  /// never shows.
  mutating func conditional(_ condition: Vector, _ yes: Vector, _ no: Vector) -> Vector {
    let (choices, undecided) = truths(condition)
    var result = merged(yes, no, takingFirst: choices)
    if let undecided { result.marks = Marks.picked(undecided.open, undecided, result.marks) }
    return result
  }

  /// The first where it is not unknown: a record's own value wins over a derived one.
  mutating func coalesce(_ own: Vector, _ derived: Vector) -> Vector {
    guard let ownMarks = own.marks else { return own }
    return merged(own, derived, takingFirst: ownMarks.unknown.inverted)
  }

  private mutating func merged(_ a: Vector, _ b: Vector, takingFirst: RowMask) -> Vector {
    var result = Marks.picked(takingFirst, a.marks, b.marks)
    if let storage = mergedStorage(a.storage, b.storage, takingFirst) {
      return Vector(storage, marks: result, count: a.count)
    }
    var values = [Value](repeating: .null, count: a.count)
    for row in values.indices where result?.isValue(row) ?? true {
      switch (takingFirst[row] ? a : b).cell(row, &marks) {
      case .value(let value): values[row] = value
      case .mark(let mark):
        result = result ?? marks.noMarks(count: a.count)
        result?[row] = mark
      }
    }
    return Vector.packed(values, marks: result)
  }

  private func mergedStorage(
    _ a: Vector.Storage, _ b: Vector.Storage, _ takingFirst: RowMask
  ) -> Vector.Storage? {
    let count = takingFirst.count
    func pick<T>(_ a: Lane<T>, _ b: Lane<T>) -> [T] {
      Rows.pick(takingFirst, a.flattened(count), b.flattened(count))
    }
    if let a = a.bools(count: count), let b = b.bools(count: count) {
      return .bools(takingFirst.picking(a, b))
    }
    if let a = a.ints, let b = b.ints { return .ints(pick(a, b)) }
    if let a = a.dates, let b = b.dates { return .dates(pick(a, b)) }
    if let a = a.doubles, let b = b.doubles { return .doubles(pick(a, b)) }
    // An int stays an int: only decimals merge as decimals.
    if a.isDecimal, b.isDecimal, let a = a.decimals, let b = b.decimals {
      return .decimals(pick(a, b))
    }
    guard case (.strings(let aCodes, let aTexts), .strings(let bCodes, let bTexts)) = (a, b)
    else { return nil }
    let (translated, texts) = Self.translated(bCodes, bTexts, into: aTexts)
    return .strings(pick(.flat(aCodes), .flat(translated)), texts)
  }

  /// Codes of one dictionary as those of another, to which the texts it lacks are added.
  private static func translated(
    _ codes: [UInt32], _ texts: StringDictionary, into dictionary: StringDictionary
  ) -> ([UInt32], StringDictionary) {
    var result = dictionary
    let table = (0..<texts.count).map { code in
      result.code(
        adding: texts.bytes.span.extracting(texts.offsets[code]..<texts.offsets[code + 1]))
    }
    // A missing row may have a code that is none.
    return (Rows.map(codes) { $0 < table.count ? table[Int($0)] : 0 }, result)
  }
}
