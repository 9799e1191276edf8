import CEL
public import Diagnostics
public import Programmes
public import Records

/// Asks about a member what still matters, one thing at a time.
///
///     var interview = Interview(program)
///     while let question = interview.next {
///       interview.answer(reply(to: question))
///     }
///     let answers = interview.determinations
///
/// A fact is asked for only while some programme's answer waits for it, so a fact that is never
/// asked could not have changed any. What rules take an absent fact for is not taken for granted:
/// such facts are asked for too, after all others, and skipping one leaves it at its default.
public struct Interview: Sendable {
  /// The rules and the day.
  public let program: RuleProgram
  var state: State
  private var history: [State] = []
  /// The rule book's facts, none with a default.
  let open: Schema
  let defaults: [String: AbsentValue]

  struct State: Sendable {
    var record: DraftRecord
    var skipped: Set<Question.Subject> = []
    /// Elements given so far of a list of plain values, and how many there will be.
    var items: (list: String, given: [DraftRecord.Value], count: Int)?
  }

  /// The most elements that a list may be said to have.
  public static let mostElements = 200

  /// - Parameters:
  ///   - record: what is known of the member already, read by `schema(of:)`.
  ///   - asksForDefaults: whether to ask for facts that the rules take for something when absent; a
  ///     record that somebody wrote leaves them out on purpose.
  public init(
    _ program: RuleProgram, record: DraftRecord = DraftRecord(), asksForDefaults: Bool = true
  ) {
    self.program = program
    state = State(record: record)
    let fields = program.checked.book.facts.map(\.field)
    open = Self.schema(of: program.checked.book)
    defaults = Dictionary(
      fields.compactMap { field in field.absent.map { (field.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    if !asksForDefaults { state.skipped = Set(defaults.keys.map { subject(of: $0) }) }
  }

  /// The facts of the rules, none known when absent.
  public static func schema(of book: RuleBook) -> Schema {
    Schema(fields: book.facts.map { $0.field.withoutDefault })
  }

  /// What has been told so far.
  public var record: DraftRecord { state.record }

  /// Whether there is an answer to take back.
  public var canGoBack: Bool { !history.isEmpty }

  /// The answers on what has been told so far, with what the rules take absent facts for.
  public var determinations: [Determination] {
    batch(state.record, program.checked.schema).map { program.explain($0)[0] } ?? []
  }

  /// What was left open and `determinations` wait for, the most useful first.
  public var missingFacts: [MissingFact] {
    guard let batch = batch(state.record, program.checked.schema) else { return [] }
    return program.rankedMissingFacts(for: batch, answers: program.explain(batch)[0])
  }

  // MARK: Replies

  /// Takes an answer to `next`; what keeps it from being one, or `nil` when it was taken.
  public mutating func answer(_ text: String) -> LocalizedText? {
    guard let question = next else { return nil }
    let before = state
    if let problem = take(text, question) { return problem }
    history.append(before)
    // Values are kept as records are written: `true` for 是, `2024-05-01` for 2024年5月1日.
    if let batch = read(state.record, open) { state.record = DraftRecord(batch) }
    return nil
  }

  /// Leaves `next` open; it is not asked again.
  public mutating func skip() {
    guard let question = next else { return }
    history.append(state)
    if case .item(let list, _, _) = question.subject {
      state.items = nil
      state.skipped.insert(.count(list: list))
    } else {
      state.skipped.insert(question.subject)
    }
  }

  /// Takes back the last answer, or the last skip.
  public mutating func back() {
    if let last = history.popLast() { state = last }
  }

  private mutating func take(_ text: String, _ question: Question) -> LocalizedText? {
    if case .count(let list) = question.subject { return takeCount(text, list, question.field) }
    guard let value = question.field.value(of: text) else { return question.field.emptyAnswer }
    if let problem = question.field.type.problem(with: value) { return problem }
    switch question.subject {
    case .fact(let name): state.record[name] = .text(value)
    case .field(let field, let list, let index, _):
      state.record.set(field, ofElement: index, in: list, to: .text(value))
    case .item(let list, _, let count):
      let given = (state.items?.given ?? []) + [.text(value)]
      state.items = given.count < count ? (list, given, count) : nil
      if given.count == count { state.record[list] = .list(given) }
    case .count: break
    }
    return nil
  }

  private mutating func takeCount(
    _ text: String, _ list: String, _ field: Field
  ) -> LocalizedText? {
    let type = FieldType.int(min: 0, max: Int64(Self.mostElements))
    let count = Field(name: list, type: type)
    guard let value = count.value(of: text) else { return count.emptyAnswer }
    if let problem = type.problem(with: value) { return problem }
    guard let number = Self.number(value) else { return type.problem(with: "?") }
    if case .list(.scalar) = field.type, number > 0 {
      state.items = (list, [], number)
    } else {
      state.record[list] = .list(Array(repeating: .record([:]), count: number))
    }
    return nil
  }

  /// A count as digits, full-width ones included.
  private static func number(_ text: String) -> Int? {
    let digits = text.unicodeScalars.compactMap { $0.properties.numericValue }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) }
  }
}
