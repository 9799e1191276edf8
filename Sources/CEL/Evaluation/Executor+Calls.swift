import Columns

/// Function calls: a kernel where one applies, else the function's body row by row.
extension Executor {
  mutating func call(_ target: CallTarget, _ arguments: [Vector], count: Int) -> Vector {
    var combined: [Mark]?
    for argument in arguments { combined = marks.combined(combined, argument.marks) }
    if let kernel = target.kernel,
      let result = kernel.run(arguments.map(\.storage), count: count)
    {
      return finish(result, combined, count: count)
    }
    return liftDistinct(target, arguments, combined, count: count)
      ?? lift(target, arguments, combined, count: count)
  }

  /// A function of one coded column and constants, in every distinct text instead of every row; `nil`
  /// if the call is none, or there are as many texts as rows.
  private mutating func liftDistinct(
    _ target: CallTarget, _ arguments: [Vector], _ combined: [Mark]?, count: Int
  ) -> Vector? {
    var coded: (argument: Int, codes: [UInt32], dictionary: StringDictionary)?
    for (index, argument) in arguments.enumerated() where argument.constant == nil {
      guard coded == nil, case .strings(let codes, let dictionary) = argument.storage
      else { return nil }
      coded = (index, codes, dictionary)
    }
    guard let coded, case let size = coded.dictionary.count, 0 < size, size < count
    else { return nil }
    var distinct = arguments.map { Vector($0.storage, count: size) }
    distinct[coded.argument].storage = .strings(
      Array(0..<UInt32(size)), coded.dictionary)
    // A missing row may have a code that is none; its mark hides what it gets instead.
    var result = lift(target, distinct, nil, count: size)
      .gathered(coded.codes.map { min(Int($0), size - 1) })
    result.marks = marks.combined(combined, result.marks)
    return result
  }

  private mutating func finish(_ result: KernelResult, _ combined: [Mark]?, count: Int) -> Vector {
    guard let failures = result.failures else {
      return Vector(result.storage, marks: combined, count: count)
    }
    let error = marks.error(failures.error)
    var all = combined ?? Array(repeating: .value, count: count)
    for row in failures.rows where all[row].isValue { all[row] = error }
    return Vector(result.storage, marks: all, count: count)
  }

  /// The scalar function in every row that has all its arguments.
  private mutating func lift(
    _ target: CallTarget, _ arguments: [Vector], _ combined: [Mark]?, count: Int
  ) -> Vector {
    mapRows(count: count, marks: combined) { executor, row throws(RowFailure) in
      var values: [Value] = []
      values.reserveCapacity(arguments.count)
      for argument in arguments {
        switch argument.cell(row, &executor.marks) {
        case .value(let value): values.append(value)
        case .mark(let mark): throw .mark(mark)
        }
      }
      do throws(EvaluationError) {
        return try target.apply(values)
      } catch {
        throw .error(error)
      }
    }
  }

  /// Why a row has no value.
  enum RowFailure: Error {
    case mark(Mark)
    case error(EvaluationError)
  }

  /// One value for each row that is not marked, packed.
  mutating func mapRows(
    count: Int, marks given: [Mark]?,
    _ value: (inout Executor, Int) throws(RowFailure) -> Value
  ) -> Vector {
    var values = [Value](repeating: .null, count: count)
    var result = given
    for row in 0..<count where result?[row].isValue ?? true {
      do throws(RowFailure) {
        values[row] = try value(&self, row)
      } catch {
        result = result ?? Array(repeating: .value, count: count)
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
  /// The first overload the arguments fit, applied to them.
  func apply(_ arguments: [Value]) throws(EvaluationError) -> Value {
    for overload in overloads where isSettled || overload.accepts(arguments) {
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
