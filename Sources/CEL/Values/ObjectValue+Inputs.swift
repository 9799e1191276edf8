/// Records that stand for what an input holds, changed or made up: to see what would be if.
extension ObjectValue {
  /// A record as an input called `origin` would hold it: a field it lacks is not known, and waits for
  /// `<origin>.<field>`.
  public init(type: String = "object", fields: [(name: String, value: Value)], of origin: String) {
    self.init(type: type, fields: fields, origin: origin)
  }

  /// The same record, of the same input, with one field set; `nil` makes it missing.
  public func setting(_ name: String, to value: Value?) -> ObjectValue {
    var fields = fields
    if let index = fields.firstIndex(where: { $0.name == name }) {
      if let value { fields[index].value = value } else { fields.remove(at: index) }
    } else if let value {
      fields.append((name, value))
    }
    return ObjectValue(type: type, fields: fields, origin: origin)
  }
}
