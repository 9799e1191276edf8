public import Evaluation
public import Records

/// Counts what batches came to; for one thread at a time.
///
/// Counted by answer, of which there are few; reasons and statuses are counted when the summary is
/// asked for.
public struct BatchCounter: Sendable {
  private let questions: OpenQuestions
  private var programmes: [ProgrammeCounter]
  private var counted: BatchSummary

  /// Of nothing yet.
  ///
  /// - Parameter facts: of the program that gives the answers.
  public init(programmes ids: [String], _ facts: ReasonFacts) {
    questions = OpenQuestions(facts)
    programmes = ids.indices.map { _ in ProgrammeCounter() }
    counted = BatchSummary(programmes: ids)
  }

  /// Counts a batch in, and what its records lack where answers are open.
  public mutating func count(_ batch: BatchDeterminations, of records: RecordBatch) {
    let gaps = RecordGaps(records, facts: questions.facts)
    counted.members += batch.rowCount
    for (index, answers) in batch.programmes.enumerated() {
      programmes[index].count(
        answers, batch.rowCounts[index], gaps, questions, programme: index,
        into: &counted.programmes[index])
    }
  }

  /// What was counted since it was last asked for.
  public mutating func takeSummary() -> BatchSummary {
    for index in programmes.indices {
      programmes[index].settle(into: &counted.programmes[index], questions)
    }
    let empty = BatchSummary(programmes: counted.programmes.map(\.id))
    defer { counted = empty }
    return counted
  }
}

/// Counts the answers of one programme by their codes.
private struct ProgrammeCounter: Sendable {
  private var list: AnswerListID?
  private var answers: [ProgrammeDeterminations.Answer] = []
  /// By code: how many rows, and what an open answer asks for.
  private var counts: [Int] = []
  private var asked = AskedQuestions()
  /// By fact.
  private var missing: [Int] = []

  mutating func count(
    _ batch: ProgrammeDeterminations, _ rowCounts: [Int], _ gaps: RecordGaps,
    _ questions: OpenQuestions, programme: Int, into total: inout BatchSummary.Programme
  ) {
    if list != batch.answerList {
      settle(into: &total, questions)
      self = ProgrammeCounter()
      list = batch.answerList
      missing = Array(repeating: 0, count: questions.facts.count)
    }
    // A list of its own: if it held on to the batch's, that would be copied to grow.
    for answer in batch.answers[answers.count...] {
      answers.append(answer)
      counts.append(0)
      asked.append(
        answer.status == .undetermined ? questions.asked(answer.reasons, of: programme) : [])
    }
    total.name(batch.reasons)
    total.add(batch.amounts)
    var hasOpen = false
    for (code, count) in rowCounts.enumerated() where count > 0 {
      counts[code] += count
      hasOpen = hasOpen || asked.isAsking[code]
    }
    if hasOpen { countMissing(batch.codes, gaps) }
  }

  /// Counts each fact once a row, however many questions there are about it.
  private mutating func countMissing(_ codes: [UInt32], _ gaps: RecordGaps) {
    asked.isAsking.withUnsafeBufferPointer { isAsking in
      for row in codes.indices where isAsking[Int(codes[row])] {
        var last = -1
        for question in asked.questions(of: Int(codes[row])) {
          let fact = asked.fact(of: question)
          guard fact != last, asked.isOpen(question, gaps, row: row) else { continue }
          missing[fact] += 1
          last = fact
        }
      }
    }
  }

  mutating func settle(into total: inout BatchSummary.Programme, _ questions: OpenQuestions) {
    for (code, count) in counts.enumerated() where count > 0 {
      total.add(answers[code], count)
      counts[code] = 0
    }
    for (fact, count) in missing.enumerated() where count > 0 {
      total.missing[questions.facts[fact], default: 0] += count
      missing[fact] = 0
    }
  }
}
