/// What the answers of a programme ask for, all questions end to end: they are gone through for every
/// row.
struct AskedQuestions: Sendable {
  /// The questions of code `i` are `ends[i]..<ends[i + 1]`.
  private var ends = [0]
  private var facts: [Int] = []
  /// The facts that could stand for that of question `i` are `unless[unlessEnds[i]..<unlessEnds[i + 1]]`.
  private var unlessEnds = [0]
  private var unless: [Int] = []
  /// By code, whether there are any.
  private(set) var isAsking: [Bool] = []

  /// How many codes.
  var count: Int { ends.count - 1 }

  /// Adds what the answer with the next code asks for.
  mutating func append(_ questions: [OpenQuestions.Question]) {
    for question in questions {
      facts.append(question.fact)
      unless += question.unless
      unlessEnds.append(unless.count)
    }
    ends.append(facts.count)
    isAsking.append(!questions.isEmpty)
  }

  @inline(__always)
  func questions(of code: Int) -> Range<Int> { ends[code]..<ends[code + 1] }

  @inline(__always)
  func fact(of question: Int) -> Int { facts[question] }

  /// Whether a row lacks the fact, and all that could stand for it.
  @inline(__always)
  func isOpen(_ question: Int, _ gaps: RecordGaps, row: Int) -> Bool {
    guard gaps.lacks(facts[question], row: row) else { return false }
    for index in unlessEnds[question]..<unlessEnds[question + 1] {
      if !gaps.lacks(unless[index], row: row) { return false }
    }
    return true
  }
}
