import Columns

/// Fields of records and maps.
extension Executor {
  /// `operand.field`. A missing field of a record waits for `<input>.<field>`.
  mutating func select(_ operand: Vector, _ field: String) -> Vector {
    if case .objects(let view) = operand.storage {
      return self.field(field, of: view, operand)
    }
    return mapCells(operand) { executor, value throws(RowFailure) in
      try executor.field(field, of: value)
    }
  }

  private mutating func field(_ name: String, of view: ObjectView, _ operand: Vector) -> Vector {
    guard let column = view.column[name] else {
      let error = marks.error(.noSuchField(name, in: view.path))
      var result = Vector(mark: error, count: operand.count, marks)
      result.marks = marks.combined(operand.marks, result.marks)
      return result
    }
    var vector = Vector(column, path: "\(view.path).\(name)", &marks)
    if let rows = view.rows { vector = vector.gathered(rows) }
    // A record that is missing as a whole is what the row waits for, not its field.
    if let operandMarks = operand.marks {
      vector.marks = Marks.picked(operandMarks.open, operandMarks, vector.marks)
    }
    return vector
  }

  private mutating func field(_ name: String, of value: Value) throws(RowFailure) -> Value {
    switch value {
    case .map(let map):
      guard let element = map[.string(name)] else { throw .error(.noSuchKey(.string(name))) }
      return element
    case .object(let object):
      if let element = object[name] { return element }
      guard let origin = object.origin else {
        throw .error(.noSuchField(name, in: object.type))
      }
      throw .mark(unknownField(name, of: origin))
    case .optional: return try optionalField(name, of: value)
    default: throw .error(.noSuchField(name, in: value.typeName))
    }
  }

  /// The mark of a row that waits for a field of a record.
  private mutating func unknownField(_ name: String, of origin: String) -> Mark {
    if let recentField, recentField.name == name, recentField.origin == origin {
      return recentField.mark
    }
    let mark = marks.unknown("\(origin).\(name)")
    recentField = (origin, name, mark)
    return mark
  }

  /// `operand.?field`: an optional, empty where a map or a written record has no such field.
  mutating func optionalSelect(_ operand: Vector, _ field: String) -> Vector {
    mapCells(operand) { executor, value throws(RowFailure) in
      try executor.optionalField(field, of: value)
    }
  }

  private mutating func optionalField(
    _ name: String, of value: Value
  ) throws(RowFailure) -> Value {
    switch value {
    case .optional(nil): return value
    case .optional(let wrapped?): return try optionalField(name, of: wrapped)
    case .map(let map): return .optional(map[.string(name)])
    case .object(let object) where object.origin == nil: return .optional(object[name])
    case .object: return .optional(try field(name, of: value))
    default: throw .error(.noSuchField(name, in: value.typeName))
    }
  }

  /// `has(operand.field)`: a map knows its keys; a record's missing field is not known.
  mutating func has(_ operand: Vector, _ field: String) -> Vector {
    if case .objects = operand.storage {
      let selected = select(operand, field)
      return Vector(.constant(.bool(true)), marks: selected.marks, count: operand.count)
    }
    return mapCells(operand) { executor, value throws(RowFailure) in
      switch value {
      case .map(let map): return .bool(map[.string(field)] != nil)
      case .object(let object) where object.origin == nil: return .bool(object[field] != nil)
      case .optional:
        let found = try executor.optionalField(field, of: value)
        return .bool(found != .optional(nil))
      default:
        _ = try executor.field(field, of: value)
        return .bool(true)
      }
    }
  }

  private mutating func mapCells(
    _ operand: Vector, _ transform: (inout Executor, Value) throws(RowFailure) -> Value
  ) -> Vector {
    mapRows(count: operand.count, marks: operand.marks) { executor, row throws(RowFailure) in
      switch operand.cell(row, &executor.marks) {
      case .value(let value): return try transform(&executor, value)
      case .mark(let mark): throw .mark(mark)
      }
    }
  }
}
