import Evaluation

/// What open answers ask of records, with the facts numbered.
struct OpenQuestions: Sendable {
  /// A fact that an open answer waits for where it, and all that could stand for it, is lacking.
  struct Question: Sendable {
    let fact: Int
    let unless: [Int]
  }

  /// Every fact that is asked for, or could stand for one.
  let facts: [String]
  private let numbers: [String: Int]
  private let roots: [[[ReasonFacts.Root]]]

  init(_ facts: ReasonFacts) {
    roots = facts.roots
    let named = roots.joined().joined().flatMap { [$0.fact] + $0.unless }
    self.facts = Set(named).sorted()
    numbers = Dictionary(uniqueKeysWithValues: self.facts.enumerated().map { ($1, $0) })
  }

  /// What the reasons of an open answer of a programme ask for; questions about the same fact stand
  /// together.
  func asked(_ reasons: [Int], of programme: Int) -> [Question] {
    let roots = roots[programme]
    let asked =
      reasons.count == 1
      ? roots[reasons[0]] : Set(reasons.flatMap { roots[$0] }).sorted { $0.fact < $1.fact }
    return asked.compactMap { root in
      numbers[root.fact].map { fact in
        Question(fact: fact, unless: root.unless.compactMap { numbers[$0] })
      }
    }
  }
}
