import Columns
import Evaluation
import Records

/// Which records of a batch lack which facts.
struct RecordGaps {
  private let records: RecordBatch

  /// Where a fact is lacking.
  fileprivate enum Gap {
    case nowhere
    case everywhere
    case rows(ValidityMask)
    /// Where an element of the row's list lacks it.
    case elements(ListColumn, ValidityMask)

    func holds(row: Int) -> Bool {
      switch self {
      case .nowhere: false
      case .everywhere: true
      case .rows(let mask): !mask[row]
      case .elements(let list, let mask):
        (list.offsets[row]..<list.offsets[row + 1]).contains { !mask[$0] }
      }
    }
  }

  init(_ records: RecordBatch) { self.records = records }

  /// A fact that an open answer waits for where it, and all that could stand for it, is lacking.
  private struct Question {
    let fact: String
    let gaps: [Gap]

    func isOpen(row: Int) -> Bool { gaps.allSatisfy { $0.holds(row: row) } }
  }

  /// Adds, for every row whose answer is open, one to each fact that an open reason rests on and
  /// that the record lacks.
  ///
  /// - Parameter roots: by reason, what it rests on.
  func count(
    _ answers: ProgrammeDeterminations, _ roots: [[ReasonFacts.Root]],
    into missing: inout [String: Int]
  ) {
    let open = answers.answers.map { $0.status == .undetermined ? questions($0, roots) : [] }
    guard open.contains(where: { !$0.isEmpty }) else { return }
    for (row, code) in answers.codes.enumerated() {
      var last = ""
      for question in open[Int(code)] where question.fact != last && question.isOpen(row: row) {
        missing[question.fact, default: 0] += 1
        last = question.fact
      }
    }
  }

  /// What the reasons of an answer ask for; questions about the same fact stand together.
  private func questions(
    _ answer: ProgrammeDeterminations.Answer, _ roots: [[ReasonFacts.Root]]
  ) -> [Question] {
    Set(answer.reasons.flatMap { $0 < roots.count ? roots[$0] : [] })
      .sorted { $0.fact < $1.fact }
      .map { root in
        Question(fact: root.fact, gaps: ([root.fact] + root.unless).map(gap))
      }
  }

  private func gap(_ fact: String) -> Gap {
    if let column = records.column(fact) { return Gap(column.validity) }
    guard let dot = fact.lastIndex(of: "."),
      case .list(let list)? = records.column(String(fact[..<dot])),
      case .object(let elements) = list.elements,
      let field = elements[String(fact[fact.index(after: dot)...])]
    else { return .everywhere }
    return field.validity.map { .elements(list, $0) } ?? .nowhere
  }
}

extension RecordGaps.Gap {
  fileprivate init(_ validity: ValidityMask?) {
    self = validity.map { .rows($0) } ?? .nowhere
  }
}
