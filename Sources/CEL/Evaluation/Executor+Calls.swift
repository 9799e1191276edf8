import Columns

/// Function calls: a kernel where one applies, else the function's body row by row.
extension Executor {
  mutating func call(_ target: CallTarget, _ arguments: [Vector], in frame: Frame) -> Vector {
    let count = frame.count
    var combined: Marks?
    for argument in arguments { combined = marks.combined(combined, argument.marks) }
    if let kernel = target.kernel,
      let result = kernel.run(arguments.map(\.storage), count: count)
    {
      return finish(result, combined, count: count)
    }
    let target = target.resolved
    return liftDistinct(target, arguments, combined, in: frame)
      ?? lift(target, arguments, combined, in: frame)
  }

  private mutating func finish(_ result: KernelResult, _ combined: Marks?, count: Int) -> Vector {
    guard let failures = result.failures else {
      return Vector(result.storage, marks: combined, count: count)
    }
    let error = marks.error(failures.error)
    var all = combined ?? marks.noMarks(count: count)
    for row in failures.rows where all.isValue(row) { all[row] = error }
    return Vector(result.storage, marks: all, count: count)
  }

  /// The scalar function in every row that has all its arguments.
  private mutating func lift(
    _ target: CallTarget, _ arguments: [Vector], _ combined: Marks?, in frame: Frame
  ) -> Vector {
    mapRows(count: frame.count, marks: combined) { executor, row throws(RowFailure) in
      try executor.apply(target, arguments, row: row, in: frame)
    }
  }

  /// The function on one row's values; the row is billed for their size before, and for that of the
  /// result after.
  mutating func apply(
    _ target: CallTarget, _ arguments: [Vector], row: Int, in frame: Frame
  ) throws(RowFailure) -> Value {
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      switch argument.cell(row, &marks) {
      case .value(let value): values.append(value)
      case .mark(let mark): throw .mark(mark)
      }
    }
    try charge(target.cost(of: values), row: row, in: frame)
    let result: Value
    do throws(EvaluationError) {
      result = try target.apply(values)
    } catch {
      throw .error(error)
    }
    try chargeBuilt(result, row: row, in: frame)
    return result
  }

  /// Why a row has no value.
  enum RowFailure: Error {
    case mark(Mark)
    case error(EvaluationError)
  }

  /// One value for each row that is not marked, packed.
  mutating func mapRows(
    count: Int, marks given: Marks?,
    _ value: (inout Executor, Int) throws(RowFailure) -> Value
  ) -> Vector {
    var values = [Value](fewOf: .null, count: count)
    var result = given
    for row in 0..<count where result?.isValue(row) ?? true {
      do throws(RowFailure) {
        values[row] = try value(&self, row)
      } catch {
        result = result ?? marks.noMarks(count: count)
        switch error {
        case .mark(let mark): result?[row] = mark
        case .error(let error): result?[row] = marks.error(error)
        }
      }
    }
    return Vector.packed(values, marks: result)
  }
}

extension CallTarget {
  /// Functions that take the same time whatever the size of their arguments.
  private static let constantTime: Set<String> = [
    Operator.index, Operator.optionalIndex, "type", "dyn", "optional.of", "hasValue", "value", "or",
    "orValue", "first", "last",
  ]

  /// What a call costs by the size of its arguments. A regular expression is matched against all
  /// its parts at each place of the text.
  func cost(of arguments: [Value]) -> Int {
    if Self.constantTime.contains(function) { return 0 }
    let sizes = arguments.map { $0.size(upTo: 1 << 24) }
    return function == "matches" ? sizes.reduce(1, *) : sizes.reduce(0, +)
  }

  /// The first overload the arguments fit, applied to them.
  func apply(_ arguments: [Value]) throws(EvaluationError) -> Value {
    for overload in overloads.found where isSettled || overload.accepts(arguments) {
      return try overload.body(arguments)
    }
    throw .noOverload(function, arguments.map(\.typeName))
  }
}

extension FunctionOverload {
  func accepts(_ arguments: [Value]) -> Bool {
    takes(argumentCount: arguments.count)
      && arguments.indices.allSatisfy { position in
        choices(at: position).contains { $0.accepts(arguments[position]) }
      }
  }
}
