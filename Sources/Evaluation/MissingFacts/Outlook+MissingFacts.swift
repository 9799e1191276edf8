import Programmes
public import Records

extension Outlook {
  /// What the record of one member lacks and some answer waits for: what could decide the most
  /// programmes by itself first, then what the most wait for, then in the order of the rule book.
  ///
  /// - Parameter answers: the member's determinations on the outlook's day.
  public func missingFacts(
    for batch: RecordBatch, row: Int = 0, answers: [Determination]
  ) -> [MissingFact] {
    guard answers.contains(where: { !$0.missing.isEmpty }) else { return [] }
    let member = MemberFacts(checked, batch, row: row)
    var uses: [String: [MissingFact.Use]] = [:]
    var order: [String] = []
    for program in programs {
      guard let answer = answers.first(where: { $0.programme.id == program.id }) else { continue }
      let finder = MissingFactsFinder(
        program: program, member: member, asOf: asOf, answer: answer)
      for (fact, use) in finder.uses() {
        if uses[fact] == nil { order.append(fact) }
        uses[fact, default: []].append(use)
      }
    }
    return ranked(order.map { MissingFact(name: $0, uses: uses[$0] ?? []) })
  }

  private func ranked(_ facts: [MissingFact]) -> [MissingFact] {
    let names = checked.book.facts.map(\.name)
    func position(_ name: String) -> Int {
      names.firstIndex { name == $0 || name.hasPrefix("\($0).") } ?? .max
    }
    return facts.indices.sorted { a, b in
      let (left, right) = (facts[a], facts[b])
      return (-left.settles, -left.uses.count, position(left.name), a)
        < (-right.settles, -right.uses.count, position(right.name), b)
    }.map { facts[$0] }
  }
}
