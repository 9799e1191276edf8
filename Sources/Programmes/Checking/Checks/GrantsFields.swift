import CEL
import Diagnostics
import Records

/// A rule book that declares `grants` itself keeps what limits and prerequisites read.
struct GrantsFields: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    guard let grants = context.book.facts.first(where: { $0.name == StandardFacts.grantsName })
    else { return }
    for (name, type) in StandardFacts.requiredGrantFields where !has(name, type, grants) {
      let typeName = FactType.celType(of: type, named: name).description
      sink.add(RuleMessages.grantsField(name, type: typeName, at: grants.location))
    }
  }

  private func has(_ name: String, _ type: FieldType, _ fact: Fact) -> Bool {
    guard case .list(element: .object(let fields)) = fact.field.type,
      let field = fields.first(where: { $0.name == name })
    else { return false }
    return FactType.celType(of: field.type, named: name)
      == FactType.celType(of: type, named: name)
  }
}
