/// What an expression came to in one row.
public enum Outcome: Sendable, Hashable {
  /// It is known.
  case value(Value)
  /// It waits for these inputs, named as declared (`member.birthDate`; a list's missing field is
  /// `patents.grantedOn`), sorted, without repeats.
  case unknown([String])
  /// It has no value, whatever else is known: `1 / 0`.
  case error(EvaluationError)
}
