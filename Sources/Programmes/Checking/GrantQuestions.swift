public import CEL
import Diagnostics

/// What `requires`, `excludes` and `limits` of a rule book ask of the grants on record.
///
/// The questions are ordinary CEL over the standard fact `grants`, so a missing or incomplete list of
/// grants is unknown like any fact. Those of one form differ in the programme alone: each form is read
/// and checked once, with the rules.
public struct GrantQuestions: Sendable {
  /// What can be asked about a programme.
  public enum Form: String, CaseIterable, Sendable {
    /// Whether a grant of it is on record.
    case isGranted
    /// How many grants of it are on record.
    case used
    /// How many of them fall in the calendar year of the as-of date.
    case usedInYear

    /// What a limit asks.
    public init(usedPer period: Limit.Period) {
      switch period {
      case .lifetime: self = .used
      case .calendarYear: self = .usedInYear
      }
    }
  }

  /// Of the forms that the rule book asks, the question about a placeholder.
  let expressions: [Form: CheckedExpression]

  init(expressions: [Form: CheckedExpression]) { self.expressions = expressions }

  /// Those that `programmes` ask, checked in `environment`, which declares the standard facts.
  init(of programmes: [Programme], in environment: Environment) {
    let forms = Set(programmes.flatMap(\.grantForms))
    expressions = Dictionary(
      uniqueKeysWithValues: forms.map { ($0, Self.compile($0, environment)) })
  }

  /// Whether they are all that `programmes` ask.
  func cover(_ programmes: [Programme]) -> Bool {
    programmes.flatMap(\.grantForms).allSatisfy { expressions[$0] != nil }
  }

  /// The question about a programme. Precondition: some programme of the rule book asks that form.
  public func expression(_ form: Form, of programme: String) -> CheckedExpression {
    guard let expression = expressions[form] else {
      preconditionFailure("no programme asks \(form)")
    }
    return expression.replacing(string: Self.placeholder, with: programme)
  }

  private static let placeholder = "programme"

  private static func source(of form: Form) -> String {
    switch form {
    case .isGranted:
      "grants.exists(g, g.programme == \"\(placeholder)\")"
    case .used:
      "size(grants.filter(g, g.programme == \"\(placeholder)\"))"
    case .usedInYear:
      "size(grants.filter(g, g.programme == \"\(placeholder)\""
        + " && g.grantedOn.year() == today.year()))"
    }
  }

  private static func compile(_ form: Form, _ environment: Environment) -> CheckedExpression {
    var sink = DiagnosticSink()
    let source = source(of: form)
    guard
      let expression = environment.compile(source, file: FileID(index: .max), into: &sink)
    else { preconditionFailure("a checked rule book declares what \(source) needs") }
    return expression
  }
}

extension Programme {
  fileprivate var grantForms: [GrantQuestions.Form] {
    (requires.isEmpty && excludes.isEmpty ? [] : [.isGranted])
      + limits.map { .init(usedPer: $0.period) }
  }
}
