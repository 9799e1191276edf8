import CEL
import Diagnostics
import Programmes

/// What `requires`, `excludes` and `limits` ask of the grants on record about one programme.
struct GrantQuestion: Hashable {
  enum Form: Hashable {
    /// A grant of the programme is on record.
    case isGranted
    /// How many grants of the programme count against a limit today.
    case used(per: Limit.Period)
  }

  let form: Form
  let programme: String
}

/// The expressions that the questions stand for. They are ordinary CEL over the standard fact
/// `grants`, so a missing or incomplete list of grants is unknown like any fact.
///
/// Those of one form differ in the programme alone: each form is read and checked once.
struct GrantExpressions {
  private let environment: Environment
  private var forms: [GrantQuestion.Form: CheckedExpression] = [:]

  init(_ environment: Environment) { self.environment = environment }

  mutating func expression(of question: GrantQuestion) -> CheckedExpression {
    let form = forms[question.form] ?? compile(question.form)
    forms[question.form] = form
    return form.replacing(string: Self.placeholder, with: question.programme)
  }

  private static let placeholder = "programme"

  private static func source(of form: GrantQuestion.Form) -> String {
    switch form {
    case .isGranted:
      "grants.exists(g, g.programme == \"\(placeholder)\")"
    case .used(per: .lifetime):
      "size(grants.filter(g, g.programme == \"\(placeholder)\"))"
    case .used(per: .calendarYear):
      "size(grants.filter(g, g.programme == \"\(placeholder)\""
        + " && g.grantedOn.year() == today.year()))"
    }
  }

  private func compile(_ form: GrantQuestion.Form) -> CheckedExpression {
    var sink = DiagnosticSink()
    let source = Self.source(of: form)
    guard
      let expression = environment.compile(source, file: FileID(index: .max), into: &sink)
    else { preconditionFailure("a checked rule book declares what \(source) needs") }
    return expression
  }
}
