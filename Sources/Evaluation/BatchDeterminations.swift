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
  /// The programme's id, such as `invention-subsidy`.
  public let id: String
  /// The answer for each row.
  public internal(set) var statuses: [Status]
  /// The sum an eligible member of a cash programme gets; `nil` otherwise, or when it is unknown.
  public internal(set) var amounts: [Decimal?]
  /// Every reason the programme can give; rows hold positions in this list.
  public let reasons: [Reason]
  var reasonSets: ReasonSets

  init(id: String, reasons: [Reason], rowCount: Int) {
    self.id = id
    self.reasons = reasons
    statuses = Array(repeating: .ineligible, count: rowCount)
    amounts = Array(repeating: nil, count: rowCount)
    reasonSets = ReasonSets(reasonCount: reasons.count, rowCount: rowCount)
  }

  /// Why a row is not eligible, in the order of `reasons`; empty when it is.
  public func reasons(row: Int) -> [Reason] {
    reasonSets.members(row: row).map { reasons[$0] }
  }

  /// The row's reasons as a bit set over `reasons`, 64 to a word: equal sets have equal words, so a
  /// writer can keep the text of each set it has met.
  public func reasonWords(row: Int) -> ArraySlice<UInt64> { reasonSets.words(row: row) }
}
