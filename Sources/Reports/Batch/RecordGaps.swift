import Columns
import Evaluation
import Records

/// Which records of a batch lack which facts.
struct RecordGaps {
  private let records: RecordBatch
  /// What was looked up, by fact.
  private var known: [String: Gap] = [:]

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
  mutating func count(
    _ answers: ProgrammeDeterminations, _ roots: [[ReasonFacts.Root]],
    into missing: inout [String: Int]
  ) {
    var open: [[Question]] = []
    for answer in answers.answers {
      open.append(answer.status == .undetermined ? questions(answer, roots) : [])
    }
    // Most rows are settled, which must cost no more than a look.
    let isOpen = open.map { !$0.isEmpty }
    guard isOpen.contains(true) else { return }
    let codes = answers.codes
    var counts = open.map { [Int](repeating: 0, count: $0.count) }
    for row in codes.indices where isOpen[Int(codes[row])] {
      count(open[Int(codes[row])], row: row, in: &counts[Int(codes[row])])
    }
    for (questions, counts) in zip(open, counts) {
      for (question, count) in zip(questions, counts) where count > 0 {
        missing[question.fact, default: 0] += count
      }
    }
  }

  /// Counts each fact once, however many questions there are about it.
  private func count(_ questions: [Question], row: Int, in counts: inout [Int]) {
    var last = ""
    for (index, question) in questions.enumerated()
    where question.fact != last && question.isOpen(row: row) {
      counts[index] += 1
      last = question.fact
    }
  }

  /// What the reasons of an answer ask for; questions about the same fact stand together.
  private mutating func questions(
    _ answer: ProgrammeDeterminations.Answer, _ roots: [[ReasonFacts.Root]]
  ) -> [Question] {
    let asked =
      answer.reasons.count == 1
      ? roots[answer.reasons[0]]
      : Set(answer.reasons.flatMap { roots[$0] }).sorted { $0.fact < $1.fact }
    var questions: [Question] = []
    for root in asked {
      var gaps = [gap(root.fact)]
      for fact in root.unless { gaps.append(gap(fact)) }
      questions.append(Question(fact: root.fact, gaps: gaps))
    }
    return questions
  }

  private mutating func gap(_ fact: String) -> Gap {
    if let gap = known[fact] { return gap }
    let gap = look(for: fact)
    known[fact] = gap
    return gap
  }

  private func look(for fact: String) -> Gap {
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
