/// Which facts of a schema a run needs, in the order it wants their columns.
public struct Projection: Sendable {
  /// Every fact there is, needed or not.
  public let schema: Schema
  /// Places in `schema.fields`, one a column.
  public let indices: [Int]

  /// All facts, in schema order.
  public init(_ schema: Schema) {
    self.schema = schema
    indices = Array(schema.fields.indices)
  }

  /// The facts with these names; names the schema doesn't have are left out.
  public init(_ schema: Schema, fields names: some Sequence<String>) {
    self.schema = schema
    indices = names.compactMap { schema.index(of: $0) }
  }

  /// The facts themselves, in the order of the columns.
  public var fields: [Field] { indices.map { schema.fields[$0] } }

  /// The place of the column of the fact called `name`.
  public func column(of name: String) -> Int? {
    schema.index(of: name).flatMap { index in indices.firstIndex(of: index) }
  }

  /// The decoded fields: those projected, and the key behind them if it is not among them.
  var slots: [Int] {
    guard let key = schema.keyIndex, !indices.contains(key) else { return indices }
    return indices + [key]
  }

  /// The place of the key among `slots`.
  var keySlot: Int? { schema.keyIndex.flatMap { slots.firstIndex(of: $0) } }

  /// For each field of the schema its place among `slots`.
  var slotOfField: [Int?] {
    var result = [Int?](repeating: nil, count: schema.fields.count)
    for (slot, index) in slots.enumerated().reversed() { result[index] = slot }
    return result
  }
}
