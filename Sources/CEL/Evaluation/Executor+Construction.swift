/// Lists, maps and records written in an expression.
extension Executor {
  mutating func list(_ elements: [Int], _ optionals: Set<Int>, _ frame: Frame) -> Vector {
    build(elements, frame) { values throws(EvaluationError) in
      guard !optionals.isEmpty else { return .list(values) }
      var result: [Value] = []
      for (index, value) in values.enumerated() {
        if let value = try value.present(isOptional: optionals.contains(index)) {
          result.append(value)
        }
      }
      return .list(result)
    }
  }

  mutating func map(_ entries: [Operation.Entry], _ frame: Frame) -> Vector {
    build(entries.flatMap { [$0.key, $0.value] }, frame) { values throws(EvaluationError) in
      var pairs: [(key: Value, value: Value)] = []
      for (index, entry) in entries.enumerated() {
        if let value = try values[2 * index + 1].present(isOptional: entry.isOptional) {
          pairs.append((values[2 * index], value))
        }
      }
      return .map(try MapValue(pairs))
    }
  }

  mutating func object(_ type: String, _ fields: [Operation.Field], _ frame: Frame) -> Vector {
    build(fields.map(\.value), frame) { values throws(EvaluationError) in
      var result: [(name: String, value: Value)] = []
      for (field, value) in zip(fields, values) {
        if let value = try value.present(isOptional: field.isOptional) {
          result.append((field.name, value))
        }
      }
      return .object(ObjectValue(type: type, fields: result))
    }
  }

  private mutating func build(
    _ parts: [Int], _ frame: Frame, _ make: ([Value]) throws(EvaluationError) -> Value
  ) -> Vector {
    let vectors = parts.map { frame.vectors[$0] }
    var combined: Marks?
    for vector in vectors { combined = marks.combined(combined, vector.marks) }
    return mapRows(count: frame.count, marks: combined) { executor, row throws(RowFailure) in
      var values: [Value] = []
      for vector in vectors {
        switch vector.cell(row, &executor.marks) {
        case .value(let value): values.append(value)
        case .mark(let mark): throw .mark(mark)
        }
      }
      let result: Value
      do throws(EvaluationError) {
        result = try make(values)
      } catch {
        throw .error(error)
      }
      try executor.chargeBuilt(result, row: row, in: frame)
      return result
    }
  }
}

extension Value {
  /// The value of an element marked `?`, or `nil` if it is empty; others are themselves.
  fileprivate func present(isOptional: Bool) throws(EvaluationError) -> Value? {
    guard isOptional else { return self }
    guard case .optional(let wrapped) = self else {
      throw .noOverload("?", [typeName])
    }
    return wrapped
  }
}
