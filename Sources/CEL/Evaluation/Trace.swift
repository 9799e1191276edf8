/// What the parts of an expression came to in one row, in the shape of the expression.
///
/// Literals and the names of types are left out: they are what they say.
public struct Trace: Sendable {
  /// The part as canonical CEL text.
  public let text: String
  public let outcome: Outcome
  /// The input the part names, if it is nothing but a name.
  public let input: String?
  /// The operands; for an input that was derived, the expression it was derived by.
  public let parts: [Trace]
  /// For a macro: what its body came to for the first elements.
  public let elements: [Element]
  /// Elements beyond those shown.
  public let omittedElements: Int

  /// One element that a macro visited.
  public struct Element: Sendable {
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
