import CEL
import Columns
import Diagnostics
import Evaluation

extension JSONReport {
  func write(_ fact: FactValue, to json: inout JSONWriter) {
    let entry = vocabulary[fact.name]
    let isMasked = entry.isSensitive && !showSensitive && fact.origin != .missing
    json.object { json in
      json.field("name", fact.name)
      json.field("label", entry.label)
      json.field("value") { json in
        if case .value(let value) = fact.outcome, !isMasked {
          write(value, of: fact.name, to: &json)
        } else {
          json.null()
        }
      }
      json.field("text", FactText.text(of: fact, vocabulary, showSensitive: showSensitive))
      json.field("unit", optional: entry.unitText) { $0.value($1) }
      json.field("origin", fact.origin.rawValue)
      json.field("masked", isMasked)
      json.field("derivedFrom") { $0.array(fact.derivedFrom) { write($1, to: &$0) } }
    }
  }

  /// A value as JSON; within records, fields the reader may not see are null.
  ///
  /// - Parameter name: the declared name of the fact or field that has the value.
  func write(_ value: Value, of name: String, to json: inout JSONWriter) {
    if vocabulary[name].isSensitive, !showSensitive { return json.null() }
    switch value {
    case .null, .optional(nil): json.null()
    case .bool(let flag): json.value(flag)
    case .int(let number): json.value(number)
    case .uint(let number): json.value(number)
    case .string(let text): json.value(text)
    case .date(let date): json.value(date.description)
    case .decimal(let number): json.value(number.description)
    case .list(let values): json.array(values) { write($1, of: name, to: &$0) }
    case .object(let object):
      json.object { json in
        for field in object.fields {
          json.field(field.name) { write(field.value, of: "\(name).\(field.name)", to: &$0) }
        }
      }
    case .optional(let inner?): write(inner, of: name, to: &json)
    case .double, .bytes, .timestamp, .duration, .residentID, .map, .type, .opaque:
      json.value(value.description)
    }
  }
}

/// What the record lacks, in the order in which it is best asked for.
extension JSONReport {
  func write(_ missing: [MissingFact], to json: inout JSONWriter) {
    let phrases = MissingFactPhrases(vocabulary: vocabulary)
    json.field("missingFacts") { json in
      json.array(missing) { json, fact in
        json.object { json in
          let label = vocabulary.label(fact.name)
          json.field("fact", fact.name)
          json.field("label", label)
          json.field("standIns", names: fact.standIns)
          json.field("settles") { $0.value(Int64(fact.settles)) }
          json.field("uses") { $0.array(fact.uses) { write($1, to: &$0) } }
          json.field("sentence", Wording.labelled(phrases.name(of: fact), phrases.use(of: fact)))
        }
      }
    }
  }

  private func write(_ use: MissingFact.Use, to json: inout JSONWriter) {
    json.object { json in
      json.field("programme", use.programme)
      json.field("reasons", names: use.reasons.map(\.id))
      json.field("canSettle", use.canSettle)
    }
  }
}

extension Vocabulary.Entry {
  /// What a number counts; the currency's code for money.
  fileprivate var unitText: LocalizedText? {
    currency.map(LocalizedText.init(verbatim:)) ?? unit
  }
}

extension JSONWriter {
  /// A member that is null when there is nothing.
  mutating func field<Value>(
    _ name: String, optional value: Value?, _ body: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    if let value { body(&self, value) } else { null() }
  }

  mutating func field(_ name: String, names: [String]) {
    field(name) { $0.array(names) { $0.value($1) } }
  }
}
