import CEL
import Diagnostics
import Records

/// Cases expect answers of programmes, and reasons and missing facts that there can be.
struct CaseExpectations: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    guard !context.book.cases.isEmpty else { return }
    let programmes = context.knownProgrammes
    let conditions = Dictionary(grouping: context.book.programmes, by: \.id).mapValues { versions in
      versions.flatMap(\.conditions).map(\.id)
    }
    let facts = Set(context.missingNames)
    for expectation in context.book.cases.flatMap(\.expectations) {
      guard programmes.contains(expectation.programme) else {
        sink.add(
          RuleMessages.unknownProgramme(
            expectation.programme, among: programmes, at: expectation.location))
        continue
      }
      guard !context.book.unreadable.programmes.contains(expectation.programme) else { continue }
      let known = conditions[expectation.programme] ?? []
      for (reason, location) in zip(expectation.reasons ?? [], expectation.reasonLocations) {
        check(reason, at: location, known, programmes, into: &sink)
      }
      for (name, location) in zip(expectation.missing ?? [], expectation.missingLocations)
      where !facts.contains(name) {
        sink.add(RuleMessages.unknownFact(name, among: facts, at: location))
      }
    }
  }

  private func check(
    _ reason: String, at location: SourceLocation, _ conditions: [String],
    _ programmes: Set<String>, into sink: inout DiagnosticSink
  ) {
    if let programme = ReservedReason.programme(in: reason) {
      guard !programmes.contains(programme) else { return }
      sink.add(RuleMessages.unknownProgramme(programme, among: programmes, at: location))
    } else if !conditions.contains(reason), !ReservedReason.plain.contains(reason) {
      sink.add(
        RuleMessages.unknown(
          .condition, reason, among: conditions + ReservedReason.plain, at: location,
          otherwise: LocalizedText(
            zh: "`reasons` 只能写该项目的条件编号或 `limit` 等固定编号",
            en: "`reasons` holds ids of the programme's conditions, or fixed ones such as `limit`"
          )))
    }
  }
}

extension CheckContext {
  /// What an undetermined answer may wait for: facts, and fields of list facts.
  fileprivate var missingNames: [String] {
    let fields = book.facts.flatMap { fact in
      FactType.objects(of: fact.field.type, named: fact.name).flatMap { object in
        object.fields.map { "\(object.name).\($0.name)" }
      }
    }
    return book.facts.map(\.name) + fields + book.unreadable.facts
  }
}
