import CEL
import Columns
import Diagnostics
import Evaluation
import Programmes

/// How each condition was decided: every part of its expression, as data.
extension JSONReport {
  func write(_ traces: [ConditionTrace], to json: inout JSONWriter) {
    json.field("traces") { json in
      json.array(traces) { json, trace in
        json.object { json in
          json.field("condition", trace.condition.id)
          json.field("claim", optional: trace.claim) { $0.value($1) }
          json.field("at", texts.place(of: trace.condition))
          json.field("negated", trace.condition.isNegated)
          json.field("alternative", trace.isAlternative)
          json.field("groups") { $0.array(trace.groups) { write($1, to: &$0) } }
          json.field("expression") { write(trace.trace, isInsideMasked: false, to: &$0) }
          json.field("parameters") { $0.array(trace.parameters) { write($1, to: &$0) } }
        }
      }
    }
  }

  private func write(_ group: RequirementGroup, to json: inout JSONWriter) {
    json.object { json in
      json.field("needs", group.needsAll ? "all" : "one")
      json.field("status", group.status.rawValue)
    }
  }

  /// - Parameter isInsideMasked: whether it is the body of a macro over sensitive facts.
  private func write(_ part: Trace, isInsideMasked: Bool, to json: inout JSONWriter) {
    let isMasked = isInsideMasked || masking.covers(part)
    json.object { json in
      json.field("text", part.text)
      json.field("value") { json in
        if case .value(let value) = part.outcome {
          write(value, of: part.text, isMasked, to: &json)
        } else {
          json.null()
        }
      }
      json.field("missing", names: part.outcome.missing)
      json.field("error", optional: part.outcome.message) { json, message in
        // A message may quote what it could not use.
        json.value(isMasked ? Wording.hiddenError : message)
      }
      json.field("masked", isMasked)
      json.field("parts") { json in
        json.array(part.parts) { write($1, isInsideMasked: isInsideMasked, to: &$0) }
      }
      json.field("elements") { json in
        json.array(part.elements) { write($1, isMasked, to: &$0) }
      }
      json.field("omittedElements") { $0.value(part.omittedElements) }
    }
  }

  private func write(
    _ element: Trace.Element, _ isMasked: Bool, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("variables") { json in
        json.array(element.variables) { json, variable in
          json.object { json in
            json.field("name", variable.name)
            json.field("value") { write(variable.value, of: variable.name, isMasked, to: &$0) }
          }
        }
      }
      json.field("parts") { json in
        json.array(element.parts) { write($1, isInsideMasked: isMasked, to: &$0) }
      }
    }
  }

  private func write(
    _ value: Value, of name: String, _ isMasked: Bool, to json: inout JSONWriter
  ) {
    if isMasked, !value.isToldMasked { return json.null() }
    write(value, of: name, to: &json)
  }

  private func write(_ parameter: Parameter, to json: inout JSONWriter) {
    let entry = parameter.value(on: texts.asOf)
    let name = parameter.variable
    json.object { json in
      json.field("name", name)
      json.field("label", vocabulary.label(name))
      json.field("value", optional: entry?.value) { write($1, of: name, to: &$0) }
      json.field("text", optional: entry?.value) { json, value in
        json.value(FactText.text(of: value, vocabulary[name], showSensitive: true))
      }
      json.field("from", optional: entry?.period.from) { $0.value($1.description) }
      json.field("until", optional: entry?.period.until) { $0.value($1.description) }
      if let entry { write(entry.basis, parameter.sourcesByID, to: &json) }
      json.field("at", texts.place(entry?.location ?? parameter.location))
    }
  }
}

extension Outcome {
  fileprivate var missing: [String] {
    if case .unknown(let names) = self { names } else { [] }
  }

  fileprivate var message: LocalizedText? {
    if case .error(let error) = self { error.message } else { nil }
  }
}
