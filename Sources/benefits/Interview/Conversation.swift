import Diagnostics
import Evaluation
import Programmes
import Records
import Reports

/// An interview by lines: questions on standard error, answers from standard input.
struct Conversation {
  private(set) var interview: Interview
  private let language: Language
  /// Where `save` writes when no file is named.
  private let defaultFile: String?
  private let text: QuestionText
  private var asked = 0

  init(_ interview: Interview, language: Language, defaultFile: String?) {
    self.interview = interview
    self.language = language
    self.defaultFile = defaultFile
    let program = interview.program
    text = QuestionText(program.checked.book, asOf: program.asOf)
  }

  /// Asks until nothing is left to ask, the user quits, or input ends.
  mutating func run() throws {
    guard var question = interview.next else { return say(InterviewPhrases.finished) }
    say(InterviewPhrases.introduction)
    show(question)
    while true {
      StandardStream.error.write("> ")
      guard let line = readLine() else { return StandardStream.error.write("\n") }
      switch Reply(line) {
      case .quit: return
      case .help: StandardStream.error.write(InterviewPhrases.help[language])
      case .save(let file): try save(file)
      case .back: goBack()
      case .skip:
        interview.skip()
        asked += 1
      case .answer(let answer):
        if let problem = interview.answer(answer) {
          say(problem)
          if case .enumeration = question.field.type { say(InterviewPhrases.chooseOne) }
          continue
        }
        asked += 1
      }
      guard let next = interview.next else { return say(InterviewPhrases.finished) }
      question = next
      show(question)
    }
  }

  /// Writes what was answered as a member file.
  func write(to file: String) throws {
    let target = try AtomicFile(file)
    try target.write(interview.record.yaml(interview.program.checked.schema))
    try target.commit()
    say(InterviewPhrases.saved(file))
  }

  private func save(_ file: String?) throws {
    guard let file = file ?? defaultFile else { return say(InterviewPhrases.saveWhere) }
    do {
      try write(to: file)
    } catch let failure as FileFailure {
      // The answers are worth more than the file; another name can be tried.
      DiagnosticOutput(files: SourceFiles(), language: language).show([failure.diagnostic])
    }
  }

  private mutating func goBack() {
    guard interview.canGoBack else { return say(InterviewPhrases.nothingBefore) }
    interview.back()
    asked -= 1
  }

  private func show(_ question: Question) {
    StandardStream.error.write("\n" + text.prompt(question, number: asked + 1)[language])
  }

  private func say(_ text: LocalizedText) { StandardStream.error.write(text[language] + "\n") }
}

/// What a line means: an answer, or one of the words that steer the interview.
enum Reply {
  case answer(String)
  case back, skip, quit, help
  case save(String?)

  init(_ line: String) {
    if line.hasPrefix("=") {
      self = .answer(String(line.dropFirst()))
      return
    }
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    switch (words.first?.lowercased(), words.count) {
    case ("back", 1), ("返回", 1): self = .back
    case ("skip", 1), ("跳过", 1): self = .skip
    case ("quit", 1), ("退出", 1): self = .quit
    case ("help", 1), ("?", 1), ("？", 1), ("帮助", 1): self = .help
    case ("save", _), ("保存", _): self = .save(words.dropFirst().first)
    default: self = .answer(line)
    }
  }
}
