/// What the parts of an expression came to in one row, in the shape of the expression.
///
/// Literals and the names of types are left out: they are what they say.
public struct Trace: Sendable {
  /// The part as canonical CEL text.
  public let text: String
  /// Its value, what it waits for, or why it has none.
  public let outcome: Outcome
  /// The inputs the part was worked out from, directly or through derived ones.
  public let inputs: Set<String>
  /// The operands; for an input that was derived, the expression it was derived by.
  public let parts: [Trace]
  /// For a macro: what its body came to for the first elements.
  public let elements: [Element]
  /// Elements beyond those shown.
  public let omittedElements: Int

  /// One element that a macro visited.
  public struct Element: Sendable {
    /// The macro's variables: one name, or an index or key and then a value.
    public let variables: [(name: String, value: Value)]
    /// The filter, if there is one, and the body.
    public let parts: [Trace]
  }
}

extension PlanBuilder {
  /// Evaluates an expression in the first row and keeps what each of its parts came to.
  ///
  /// Of this builder only the environment and the derived variables matter.
  public func trace(_ checked: CheckedExpression, _ inputs: Inputs) -> Trace {
    var tracer = Tracer(builder: self, inputs: inputs)
    return tracer.trace(checked, locals: [:])
  }
}
