public import Columns

/// The answers for a batch of members: columns, one set per programme.
public struct BatchDeterminations: Sendable {
  /// How many members; rows count from 0, as in the batch.
  public let rowCount: Int
  /// In rule-file order.
  public let programmes: [ProgrammeDeterminations]
}

/// One programme's answers for a batch of members.
public struct ProgrammeDeterminations: Sendable {
  /// A status, and why it is not eligible.
  public struct Answer: Sendable, Hashable {
    /// Whether the member may have what the programme gives.
    public var status: Status
    /// Places in the programme's `reasons`, ascending; empty when eligible.
    public var reasons: [Int]
  }

  /// The programme's id, such as `invention-subsidy`.
  public let id: String
  /// Every reason the programme can give; answers hold positions in this list.
  public let reasons: [Reason]
  /// The answer of each row, as a position in `answers`.
  public private(set) var codes: [UInt32]
  private var table: AnswerTable
  /// Empty as long as no row has an amount.
  private var sums: [Decimal?] = []

  /// Rows get their answers from `codes`, positions in `table`.
  init(id: String, reasons: [Reason], table: AnswerTable, codes: [UInt32]) {
    self.id = id
    self.reasons = reasons
    self.table = table
    self.codes = codes
  }

  /// The same answer in every row.
  init(id: String, reasons: [Reason], everyRow answer: Answer, rowCount: Int) {
    var table = AnswerTable()
    let code = table.code(of: answer)
    self.init(
      id: id, reasons: reasons, table: table, codes: Array(repeating: code, count: rowCount))
  }

  /// The answers rows came to, few as a rule; some may be no row's, or stand here twice.
  public var answers: [Answer] { table.answers }

  /// How many rows.
  public var rowCount: Int { codes.count }

  /// For each of `answers`, how many rows came to it.
  public var rowCounts: [Int] {
    var counts = [Int](repeating: 0, count: table.answers.count)
    for code in codes { counts[Int(code)] += 1 }
    return counts
  }

  /// The answer of a row.
  public func answer(row: Int) -> Answer { table.answers[Int(codes[row])] }

  /// The status of a row.
  public func status(row: Int) -> Status { table.answers[Int(codes[row])].status }

  /// The status of every row; made anew each time.
  public var statuses: [Status] {
    let statuses = table.answers.map(\.status)
    return codes.map { statuses[Int($0)] }
  }

  /// Why a row is not eligible, in the order of `reasons`; empty when it is.
  public func reasons(row: Int) -> [Reason] { answer(row: row).reasons.map { reasons[$0] } }

  /// The sum an eligible member of a cash programme gets; `nil` otherwise, or when it is unknown.
  public func amount(row: Int) -> Decimal? { sums.isEmpty ? nil : sums[row] }

  /// Whether any row has an amount.
  public var hasAmounts: Bool { !sums.isEmpty }

  mutating func setAmount(_ amount: Decimal, row: Int) {
    if sums.isEmpty { sums = Array(repeating: nil, count: codes.count) }
    sums[row] = amount
  }

  /// Makes the row's answer an error for the same reasons.
  mutating func setError(row: Int) {
    var answer = answer(row: row)
    answer.status = .error
    codes[row] = table.code(of: answer)
  }

  /// - Parameter code: adds the answer to the table if it is new, and gives its place there.
  mutating func setAnswer(row: Int, _ code: (inout AnswerTable) -> UInt32) {
    codes[row] = code(&table)
  }

  /// The table of the answers, for rows of another kind that share it.
  var sharedTable: AnswerTable { table }
}
