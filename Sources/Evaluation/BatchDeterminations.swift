public import Columns

/// The answers for a batch of members: columns, one set per programme.
public struct BatchDeterminations: Sendable {
  /// How many members; rows count from 0, as in the batch.
  public let rowCount: Int
  /// In rule-file order.
  public let programmes: [ProgrammeDeterminations]
  /// For each programme, how many rows came to each of its `answers`.
  public let rowCounts: [[Int]]

  init(rowCount: Int, programmes: [ProgrammeDeterminations]) {
    self.rowCount = rowCount
    self.programmes = programmes
    rowCounts = programmes.map(\.rowCounts)
  }
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
  public let codes: [UInt32]
  /// The answers rows of this and other batches came to, few as a rule; some may be no row's.
  public let answers: [Answer]
  /// The list that `answers` shows so far.
  public let answerList: AnswerListID
  /// What eligible members of a cash programme get, where it is known; rows ascend.
  public let amounts: [RowAmount]

  /// Rows get their answers from `codes`, positions in `table`.
  init(
    id: String, reasons: [Reason], table: AnswerTable, codes: [UInt32], amounts: [RowAmount] = []
  ) {
    self.id = id
    self.reasons = reasons
    answers = table.answers
    answerList = table.identity
    self.codes = codes
    self.amounts = amounts
  }

  /// The same answer in every row.
  init(id: String, reasons: [Reason], everyRow answer: Answer, rowCount: Int) {
    var table = AnswerTable()
    let code = table.code(of: answer)
    self.init(
      id: id, reasons: reasons, table: table, codes: Array(repeating: code, count: rowCount))
  }

  /// How many rows.
  public var rowCount: Int { codes.count }

  /// For each of `answers`, how many rows came to it.
  fileprivate var rowCounts: [Int] {
    var counts = [Int](repeating: 0, count: answers.count)
    counts.withUnsafeMutableBufferPointer { counts in
      for code in codes { counts[Int(code)] += 1 }
    }
    return counts
  }

  /// The answer of a row.
  public func answer(row: Int) -> Answer { answers[Int(codes[row])] }

  /// The status of a row.
  public func status(row: Int) -> Status { answers[Int(codes[row])].status }

  /// The status of every row; made anew each time.
  public var statuses: [Status] {
    let statuses = answers.map(\.status)
    return codes.map { statuses[Int($0)] }
  }

  /// Why a row is not eligible, in the order of `reasons`; empty when it is.
  public func reasons(row: Int) -> [Reason] { answer(row: row).reasons.map { reasons[$0] } }

  /// The sum an eligible member of a cash programme gets; `nil` otherwise, or when it is unknown.
  public func amount(row: Int) -> Decimal? {
    var (low, high) = (0, amounts.count)
    while low < high {
      let middle = (low + high) / 2
      if amounts[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low < amounts.count && amounts[low].row == row ? amounts[low].amount : nil
  }
}

/// What the member of one row gets.
public struct RowAmount: Sendable, Hashable {
  /// As in the batch.
  public let row: Int
  /// The sum, exact.
  public let amount: Decimal
}
