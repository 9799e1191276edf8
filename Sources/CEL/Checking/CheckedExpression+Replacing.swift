extension CheckedExpression {
  /// The same expression with `text` in place of each string literal `old`.
  ///
  /// What a plain string says changes neither names nor types, so a question that is asked of many
  /// things is read and checked once. Precondition: `old` stands beside no enumeration, whose codes
  /// are checked.
  public func replacing(string old: String, with text: String) -> CheckedExpression {
    var replaced = expression
    for index in replaced.nodes.indices {
      if case .literal(.string(old)) = replaced.nodes[index].kind {
        replaced.nodes[index].kind = .literal(.string(text))
      }
    }
    return CheckedExpression(expression: replaced, types: types, references: references)
  }
}
