import Evaluation

/// How many rows of a batch came to each outcome: a status with a set of reasons.
///
/// Few outcomes cover nearly all rows, so a small direct-mapped table counts most of them by one
/// comparison, and what is asked of each reason is worked out per outcome, not per row.
struct OutcomeCounts {
  struct Outcome: Hashable {
    var status: Status
    /// A bit set over the programme's reasons, as `ProgrammeDeterminations.reasonWords` has it.
    var reasons: [UInt64]
  }

  private struct Slot {
    var status: Status = .eligible
    var reasons: UInt64 = 0
    var count = 0
  }

  private(set) var counts: [Outcome: Int] = [:]
  private var slots = [Slot](repeating: Slot(), count: 1 << Int(slotBits))
  private static let slotBits: UInt64 = 6

  init(_ answers: ProgrammeDeterminations) {
    for (row, status) in answers.statuses.enumerated() {
      let words = answers.reasonWords(row: row)
      if words.count == 1, let word = words.first {
        count(status, word)
      } else {
        counts[Outcome(status: status, reasons: Array(words)), default: 0] += 1
      }
    }
    for slot in slots { empty(slot) }
    slots = []
  }

  private mutating func count(_ status: Status, _ word: UInt64) {
    // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
    let index = Int((word &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.slotBits))
    if slots[index].reasons != word || slots[index].status != status {
      empty(slots[index])
      slots[index] = Slot(status: status, reasons: word, count: 0)
    }
    slots[index].count += 1
  }

  private mutating func empty(_ slot: Slot) {
    guard slot.count > 0 else { return }
    counts[Outcome(status: slot.status, reasons: [slot.reasons]), default: 0] += slot.count
  }
}

extension OutcomeCounts.Outcome {
  /// Positions in the programme's reasons, ascending.
  var positions: [Int] {
    reasons.indices.flatMap { word in
      (0..<64).filter { reasons[word] >> UInt64($0) & 1 == 1 }.map { word * 64 + $0 }
    }
  }
}
