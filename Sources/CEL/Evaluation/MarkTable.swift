import Columns

/// What a row of a vector holds instead of a value: 0 for a value, else a set of unknown inputs or
/// an error, interned in a `MarkTable`.
struct Mark: Hashable, Sendable {
  let code: UInt32

  static let value = Mark(code: 0)
  /// In a run that does not tell which: some input is waited for, or something failed.
  static let anyUnknown = unknown(0)
  static let anyError = error(0)
  private static let errorBit: UInt32 = 1 << 31

  @inline(__always) var isValue: Bool { code == 0 }
  var isError: Bool { code & Self.errorBit != 0 }
  var isUnknown: Bool { code != 0 && !isError }

  fileprivate init(code: UInt32) { self.code = code }
  fileprivate static func unknown(_ index: Int) -> Mark { Mark(code: UInt32(index) + 1) }
  fileprivate static func error(_ index: Int) -> Mark { Mark(code: UInt32(index) | errorBit) }
  fileprivate var unknownIndex: Int { Int(code) - 1 }
  fileprivate var errorIndex: Int { Int(code & ~Self.errorBit) }
}

/// The unknown sets and errors of one evaluation, each kept once, so that a row needs four bytes.
struct MarkTable: Sendable {
  private var unknowns: [[String]] = []
  private var unknownMarks: [[String]: Mark] = [:]
  /// The one looked up last: row after row tends to wait for the same.
  private var recent = Mark.value
  private var errors: [EvaluationError] = []
  private var errorMarks: [EvaluationError: Mark] = [:]
  /// Unions already made; the same few sets meet in row after row.
  private var unions: [MarkPair: Mark] = [:]
  /// Whether it is kept which inputs a row waits for and which error it is, or only that.
  let tellsWhy: Bool

  init(tellsWhy: Bool = true) {
    self.tellsWhy = tellsWhy
    if !tellsWhy { unknowns = [[]] }
  }

  private struct MarkPair: Hashable {
    let first: Mark
    let second: Mark
  }

  /// The mark of a row that waits for one input.
  mutating func unknown(_ name: String) -> Mark {
    tellsWhy ? unknown(sorted: [name]) : .anyUnknown
  }

  /// The mark of a row that waits for several inputs.
  mutating func unknown(_ names: [String]) -> Mark {
    unknown(sorted: names.count < 2 ? names : Set(names).sorted())
  }

  mutating func error(_ error: EvaluationError) -> Mark {
    if let mark = errorMarks[error] { return mark }
    let mark = Mark.error(errors.count)
    errors.append(error)
    errorMarks[error] = mark
    return mark
  }

  /// What comes of two operands that don't decide: an unknown beats an error, two unknowns wait for
  /// the inputs of both, the first of two errors stays.
  mutating func combined(_ a: Mark, _ b: Mark) -> Mark {
    if b.isValue || a == b { return a }
    if a.isValue { return b }
    if a.isError { return b.isError ? a : b }
    if b.isError { return a }
    let pair = MarkPair(first: a, second: b)
    if let mark = unions[pair] { return mark }
    let names = Set(unknowns[a.unknownIndex]).union(unknowns[b.unknownIndex])
    let mark = unknown(sorted: names.sorted())
    unions[pair] = mark
    return mark
  }

  private mutating func unknown(sorted names: [String]) -> Mark {
    guard tellsWhy else { return .anyUnknown }
    if recent.isUnknown, unknowns[recent.unknownIndex] == names { return recent }
    recent = unknownMarks[names] ?? added(names)
    return recent
  }

  private mutating func added(_ names: [String]) -> Mark {
    let mark = Mark.unknown(unknowns.count)
    unknowns.append(names)
    unknownMarks[names] = mark
    return mark
  }

  /// The outcome a mark stands for; `nil` for the mark of a value.
  func outcome(of mark: Mark) -> Outcome? {
    if mark.isValue { return nil }
    return mark.isError
      ? .error(errors[mark.errorIndex]) : .unknown(unknowns[mark.unknownIndex])
  }

  /// The marks of a call whose operands must all be values; `nil` if every row is free.
  mutating func combined(_ a: Marks?, _ b: Marks?) -> Marks? {
    guard let a else { return b }
    guard let b else { return a }
    return a.combined(b) { combined($0, $1) }
  }

  /// Those rows have that mark, and the others a value.
  func marks(_ mark: Mark, rows: RowMask) -> Marks? {
    rows.isEmpty ? nil : Marks(mark, rows: rows, tellsWhy: tellsWhy)
  }

  /// No row has a mark yet.
  func noMarks(count: Int) -> Marks { Marks(count: count, tellsWhy: tellsWhy) }
}
