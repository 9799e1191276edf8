import CEL
import Columns
import Diagnostics
import Evaluation
import Programmes

/// What all conditions of a determination have in common.
struct ConditionContext {
  let asOf: CalendarDate
  let claim: Claim?
  let sources: [String: Source]
}

extension JSONReport {
  func write(
    _ conditions: [ConditionOutcome], _ context: ConditionContext, to json: inout JSONWriter
  ) {
    json.field("conditions") { json in
      json.array(conditions) { write($1, context, to: &$0) }
    }
  }

  private func write(
    _ outcome: ConditionOutcome, _ context: ConditionContext, to json: inout JSONWriter
  ) {
    let condition = outcome.condition
    json.object { json in
      json.field("id", condition.id)
      json.field("label", condition.label)
      json.field("outcome", outcome.status.rawValue)
      json.field("isReason", outcome.isReason)
      json.field("expression", condition.expression.text)
      json.field("negated", condition.isNegated)
      let statement = statement(outcome, context)
      json.field("sentence", statement.sentence)
      json.field("textKey", statement.key)
      write(statement, to: &json)
      json.field("requirement", optional: requirement(outcome, context)) { $0.value($1) }
      json.field("facts") { $0.array(outcome.facts) { write($1, to: &$0) } }
      json.field("missing", names: outcome.missing)
      json.field("error", optional: outcome.error) { write($1, to: &$0) }
      write(condition.basis, context.sources, to: &json)
      json.field("remedy", optional: condition.remedy) { $0.value($1) }
      json.field("at", texts.place(condition.location))
    }
  }

  private func statement(_ outcome: ConditionOutcome, _ context: ConditionContext) -> Statement {
    ConditionExplainer(
      vocabulary: vocabulary, asOf: context.asOf, claim: context.claim,
      showSensitive: showSensitive
    ).statement(outcome)
  }

  /// The members that a statement adds to the object it is told in.
  private func write(_ statement: Statement, to json: inout JSONWriter) {
    json.field("arguments") { json in
      json.array(statement.arguments) { json, argument in
        json.object { json in
          json.field("name", argument.name)
          json.field("text", argument.text)
          json.field("fact", optional: argument.fact) { $0.value($1) }
        }
      }
    }
    json.field("parts") { json in
      json.array(statement.parts) { json, part in
        json.object { json in
          json.field("textKey", part.key)
          write(part, to: &json)
        }
      }
    }
  }

  private func requirement(
    _ outcome: ConditionOutcome, _ context: ConditionContext
  ) -> LocalizedText? {
    RequirementPhrase.text(
      of: outcome.checked, isNegated: outcome.condition.isNegated, vocabulary: vocabulary,
      asOf: context.asOf, claim: context.claim)
  }

  private func write(_ error: EvaluationError, to json: inout JSONWriter) {
    json.object { json in
      json.field("code", error.code.description)
      json.field("message", error.message)
    }
  }

  func write(
    _ basis: Basis, _ sources: [String: Source], to json: inout JSONWriter
  ) {
    switch basis {
    case .source(let id):
      json.field("source") { write(id, sources[id], to: &$0) }
      json.field("assumption") { $0.null() }
    case .assumption(let text):
      json.field("source") { $0.null() }
      json.field("assumption", text)
    }
  }

  private func write(_ id: String, _ source: Source?, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("title", optional: source?.title) { $0.value($1) }
      json.field("publisher", optional: source?.publisher) { $0.value($1) }
      json.field("date", optional: source?.date) { $0.value($1.description) }
      json.field("url", optional: source?.url) { $0.value($1) }
    }
  }
}

extension Determination {
  /// The publications its conditions rest on, by id.
  var sources: [String: Source] {
    Dictionary(programme.version.sources.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }
}
