import Columns
import Evaluation

/// The three cells of one programme, row by row: status, reasons, amount.
///
/// The text of an outcome, a status with a set of reasons, is made when it is first met and copied
/// from then on. Few outcomes cover nearly all rows, so a small direct-mapped table in front of the
/// dictionary finds most of them by one comparison.
struct OutcomeCells {
  private struct Outcome: Hashable {
    var status: Status
    var reasons: ArraySlice<UInt64>
  }

  private struct Slot {
    var status: Status
    var reasons: UInt64
    /// Of the text in `texts`; empty in a slot never used.
    var range: Range<Int>
  }

  private let answers: ProgrammeDeterminations
  /// `,ineligible,active;haidian,` of every outcome met so far, one after the other.
  private var texts: [UInt8] = []
  private var ranges: [Outcome: Range<Int>] = [:]
  private var slots: [Slot]
  private static let slotBits: UInt64 = 6

  init(_ answers: ProgrammeDeterminations) {
    self.answers = answers
    let empty = Slot(status: .error, reasons: 0, range: 0..<0)
    slots = Array(repeating: empty, count: 1 << Int(Self.slotBits))
  }

  mutating func append(row: Int, to bytes: inout [UInt8]) {
    let status = answers.statuses[row]
    bytes.append(contentsOf: texts[range(status, row: row)])
    if status == .eligible, let amount = answers.amounts[row] {
      bytes.append(contentsOf: amount.formatted(minimumPlaces: 2).utf8)
    }
  }

  private mutating func range(_ status: Status, row: Int) -> Range<Int> {
    let words = answers.reasonWords(row: row)
    guard words.count == 1, let word = words.first else {
      return storedRange(Outcome(status: status, reasons: words), row: row)
    }
    // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
    let slot = Int((word &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.slotBits))
    let found = slots[slot]
    if found.reasons == word, found.status == status, !found.range.isEmpty { return found.range }
    let range = storedRange(Outcome(status: status, reasons: words), row: row)
    slots[slot] = Slot(status: status, reasons: word, range: range)
    return range
  }

  private mutating func storedRange(_ outcome: Outcome, row: Int) -> Range<Int> {
    if let range = ranges[outcome] { return range }
    let start = texts.count
    texts.append(UInt8(ascii: ","))
    texts.append(contentsOf: outcome.status.rawValue.utf8)
    texts.append(UInt8(ascii: ","))
    let reasons = answers.reasons(row: row).map(\.id).joined(separator: ";")
    CSVQuoting.append(reasons.utf8, to: &texts)
    texts.append(UInt8(ascii: ","))
    let range = start..<texts.count
    ranges[outcome] = range
    return range
  }
}
