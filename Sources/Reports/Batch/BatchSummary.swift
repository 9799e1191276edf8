public import Columns
public import Diagnostics
public import Evaluation
public import Programmes

/// What a batch came to: how many members were read, and per programme how many are eligible and
/// what it will cost.
///
/// A value per chunk can be made on any core, and then added up in order.
public struct BatchSummary: Sendable, Hashable {
  /// One programme's counts.
  public struct Programme: Sendable, Hashable {
    /// The programme's id.
    public var id: String
    /// Members by what the answer was; a status nobody has may be left out.
    public var counts: [Status: Int]
    /// The sum of all amounts; `nil` once it no longer fits a decimal.
    public var total: Decimal?
    /// Whether any amount was given.
    public var paysCash: Bool
  }

  /// Records that became members.
  public var members: Int
  /// Records that could not be read.
  public var rejects: Int
  /// In rule-file order.
  public var programmes: [Programme]

  /// Nothing yet, for these programmes.
  public init(programmes ids: [String]) {
    members = 0
    rejects = 0
    programmes = ids.map { Programme(id: $0, counts: [:], total: .zero, paysCash: false) }
  }

  /// Counts a batch in. Precondition: it answers the same programmes.
  public mutating func add(_ batch: BatchDeterminations) {
    precondition(batch.programmes.count == programmes.count)
    members += batch.rowCount
    for (index, answers) in batch.programmes.enumerated() { programmes[index].add(answers) }
  }

  /// Counts records that could not be read.
  public mutating func addRejects(_ count: Int) { rejects += count }

  /// Adds what another part of the same run came to.
  public mutating func add(_ other: BatchSummary) {
    precondition(other.programmes.count == programmes.count)
    members += other.members
    rejects += other.rejects
    for (index, part) in other.programmes.enumerated() { programmes[index].add(part) }
  }
}

extension BatchSummary.Programme {
  fileprivate mutating func add(_ answers: ProgrammeDeterminations) {
    for (answer, count) in zip(answers.answers, answers.rowCounts) where count > 0 {
      counts[answer.status, default: 0] += count
    }
    guard answers.hasAmounts else { return }
    for row in 0..<answers.rowCount {
      guard let amount = answers.amount(row: row) else { continue }
      paysCash = true
      total = total?.adding(amount)
    }
  }

  fileprivate mutating func add(_ other: Self) {
    counts.merge(other.counts, uniquingKeysWith: +)
    paysCash = paysCash || other.paysCash
    total = other.total.flatMap { total?.adding($0) }
  }
}

extension BatchSummary {
  /// The counts as a table with a line a programme, for the terminal.
  public func render(_ book: RuleBook, language: Language) -> String {
    let rows = programmes.map { row($0, book) }.map { $0.map { $0[language] } }
    let header = Wording.summaryColumns.map { $0[language] }
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    let lines = ([header] + rows).map { Self.line($0, widths) }
    let counted = Wording.batchCount(members: members, rejects: rejects)[language]
    return ([counted] + lines).joined(separator: "\n") + "\n"
  }

  private func row(_ programme: Programme, _ book: RuleBook) -> [LocalizedText] {
    let version = book.programmes.last { $0.id == programme.id }
    let counts = Status.allCases.map { status in
      LocalizedText(verbatim: Wording.grouped(String(programme.counts[status] ?? 0)))
    }
    return [version?.title ?? LocalizedText(verbatim: programme.id)] + counts
      + [total(programme, currency: version?.benefit.currency ?? Wording.renminbi)]
  }

  private func total(_ programme: Programme, currency: String) -> LocalizedText {
    guard programme.paysCash else { return LocalizedText(verbatim: "") }
    return programme.total.map { Wording.money($0, currency: currency) } ?? Wording.tooLarge
  }

  /// The first cell flush left, numbers flush right.
  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = "  " + cells[0].padded(toWidth: widths[0])
    for (cell, width) in zip(cells, widths).dropFirst() {
      line += "  " + cell.padded(toWidth: width, .leading)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
