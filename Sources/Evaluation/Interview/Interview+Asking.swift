import Programmes
import Records

extension Interview {
  /// What to ask next; `nil` when nothing that is not known can change an answer any more.
  public var next: Question? {
    if let items = state.items, let field = program.checked.schema[items.list] {
      return question(
        .item(list: items.list, index: items.given.count, count: items.count), field, [])
    }
    let ranked = ranked
    let last = ranked.filter { defaults[$0.name] != nil }
    let first = ranked.filter { defaults[$0.name] == nil }
    for fact in first + last {
      if let question = question(about: fact, among: ranked) { return question }
    }
    return nil
  }

  /// The facts that answers wait for and that can be asked for, the best first.
  private var ranked: [MissingFact] {
    guard let batch = batch(state.record, open) else { return [] }
    let answers = program.explain(batch)[0].map { determination in
      let facts = determination.missing.flatMap { name in
        state.skipped.contains(subject(of: name)) ? stand(in: determination, for: name) : [name]
      }
      return MissingFactAnswer(determination, facts: facts)
    }
    return program.rankedMissingFacts(for: batch, answers: answers)
  }

  /// What a fact that was skipped can be replaced by: a fact derived from it that decides something
  /// and is unknown too.
  private func stand(in determination: Determination, for name: String) -> [String] {
    let lines = [determination.conditions] + determination.claims.map(\.conditions)
    let facts = lines.joined().filter { $0.isReason && $0.missing.contains(name) }.flatMap(\.facts)
    return facts.filter { $0.isDerived(from: name) }
      .flatMap { $0.options { state.skipped.contains(subject(of: $0)) } }
  }

  func subject(of name: String) -> Question.Subject {
    program.checked.schema[name]?.type.isList == true ? .count(list: name) : .fact(name)
  }

  private func question(about fact: MissingFact, among ranked: [MissingFact]) -> Question? {
    if let field = program.checked.schema[fact.name] {
      let subject = subject(of: fact.name)
      guard !state.skipped.contains(subject) else { return nil }
      var asked = question(subject, field, fact.programmes)
      asked.standIns = fact.standIns.filter { !state.skipped.contains(self.subject(of: $0)) }
      return asked
    }
    guard let (list, _) = program.checked.schema.listField(fact.name) else { return nil }
    // One entry after the other, and not one field after the other.
    var found: [(index: Int, question: Question)] = []
    for fact in ranked {
      if let next = question(about: fact, in: list) { found.append(next) }
    }
    return found.min { $0.index < $1.index }?.question
  }

  /// The first entry of a list that a field of it is asked for.
  private func question(
    about fact: MissingFact, in list: String
  ) -> (index: Int, question: Question)? {
    guard let (owner, field) = program.checked.schema.listField(fact.name), owner == list
    else { return nil }
    let count = state.record.elements(of: list).count
    let subject = { (index: Int) in
      Question.Subject.field(field.name, list: list, index: index, count: count)
    }
    let open = (0..<count).filter { index in
      state.record.lacks(field.name, ofElement: index, in: list)
        && !state.skipped.contains(subject(index))
    }
    let index = open.first { matters($0, fact, list) } ?? open.first
    return index.map { ($0, question(subject($0), field, fact.programmes)) }
  }

  /// Whether an answer would still wait for the field if the list held this element alone.
  private func matters(_ index: Int, _ fact: MissingFact, _ list: String) -> Bool {
    let elements = state.record.elements(of: list)
    guard elements.count > 1 else { return true }
    var alone = state.record
    alone[list] = .list([elements[index]])
    return determined(alone)?.contains {
      fact.programmes.contains($0.programme.id) && $0.missing.contains(fact.name)
    } ?? true
  }

  private func question(
    _ subject: Question.Subject, _ field: Field, _ programmes: [String]
  ) -> Question {
    var question = Question(subject: subject, field: field, element: [:], programmes: programmes)
    switch subject {
    case .item: question.field = field.element
    case .field(let name, let list, let index, _):
      if case .record(let fields) = state.record.elements(of: list)[index] {
        question.element = fields.compactMapValues {
          if case .text(let text) = $0 { text } else { nil }
        }
      }
      if list == "grants", name == "programme" { question.field.type = programmeType }
    case .fact, .count: break
    }
    return question
  }

  /// The programmes by title, of which the ledger holds the ids.
  private var programmeType: FieldType {
    let book = program.checked.book
    return .enumeration(
      Enumeration(
        values: book.programmeIDs.map { id in
          EnumerationValue(
            code: id, label: book.programmes.first { $0.id == id }?.title)
        }))
  }
}
