/// The answers that the rows of a batch came to. Most rows share a few, so what is said of
/// an answer — its text, its count — is worked out once and not once a row.
struct AnswerTable: Sendable {
  private(set) var answers: [ProgrammeDeterminations.Answer] = []
  private var codes: [ProgrammeDeterminations.Answer: UInt32] = [:]
  private var maskCodes: [UInt64: UInt32] = [:]

  /// The place of an answer, which is added if it is new.
  mutating func code(of answer: ProgrammeDeterminations.Answer) -> UInt32 {
    if let code = codes[answer] { return code }
    let code = UInt32(answers.count)
    answers.append(answer)
    codes[answer] = code
    return code
  }

  /// The place of an answer that `mask` stands for; `answer` is asked the first time. It stands
  /// twice in the table if it has been added as such, too.
  mutating func code(
    ofMask mask: UInt64, _ answer: () -> ProgrammeDeterminations.Answer
  ) -> UInt32 {
    if let code = maskCodes[mask] { return code }
    let code = UInt32(answers.count)
    answers.append(answer())
    maskCodes[mask] = code
    return code
  }
}
