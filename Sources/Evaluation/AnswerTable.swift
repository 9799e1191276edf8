import CEL
import Columns

/// The answers of one programme that rows came to. Most rows share a few, so what is said of an
/// answer — its text, its count — is worked out once and not once a row; a run over many batches
/// keeps the table from one to the next.
struct AnswerTable: Sendable {
  private(set) var answers: [ProgrammeDeterminations.Answer] = []
  /// What the answers are positions in.
  private(set) var identity = AnswerListID()
  private var codes: [ProgrammeDeterminations.Answer: UInt32] = [:]
  /// By key, for keys of few bits; `none` where there is no answer yet. Empty before its first use.
  private var codesOfShortKeys: [UInt32] = []
  private var codesOfKeys = CodesOfKeys()

  private static let none = UInt32.max
  /// Keys of at most so many bits have a table: what 16,384 numbers take.
  private static let shortKeyBits = 14
  /// With fewer rows than this a table costs more than it saves.
  private static let rowsForShortKeys = 256
  /// More answers than this are forgotten before the next batch, lest memory fill with them.
  private static let limit = 1 << 14

  /// The place of an answer, which is added if it is new.
  mutating func code(of answer: ProgrammeDeterminations.Answer) -> UInt32 {
    if let code = codes[answer] { return code }
    let code = UInt32(answers.count)
    answers.append(answer)
    codes[answer] = code
    return code
  }

  /// Makes room before a batch, if there are very many answers.
  mutating func prune() { if answers.count > Self.limit { self = AnswerTable() } }

  /// The places of the answers that lines came to; new ones are added.
  mutating func codes(of lines: RequirementRows) -> [UInt32] {
    let truth = lines.truth
    // The two bits of a truth's code stand above the reasons.
    let sets =
      lines.reasons + [truth.holds.union(truth.failed), truth.unknown.union(truth.failed)]
    let (reasonCount, lineCount) = (lines.reasons.count, truth.rowCount)
    if sets.count <= Self.shortKeyBits, lineCount >= Self.rowsForShortKeys {
      let keys = RowKeys.make(sets, count: lineCount, as: UInt16.self)
      return codes(ofShort: keys, reasonCount)
    }
    if sets.count <= UInt64.bitWidth {
      return codes(ofLong: RowKeys.make(sets, count: lineCount, as: UInt64.self), reasonCount)
    }
    return (0..<lineCount).map { line in
      code(
        of: .init(
          status: Status(truth: truth[line]),
          reasons: lines.reasons.indices.filter { lines.reasons[$0][line] }))
    }
  }

  private mutating func codes(ofShort keys: [UInt16], _ reasonCount: Int) -> [UInt32] {
    let size = 1 << (reasonCount + 2)
    if codesOfShortKeys.count != size {
      codesOfShortKeys = Array(repeating: Self.none, count: size)
    }
    var isComplete = true
    var result = codesOfShortKeys.withUnsafeBufferPointer { codes in
      keys.withUnsafeBufferPointer { keys in
        [UInt32](unsafeUninitializedCapacity: keys.count) { result, count in
          for row in keys.indices {
            let code = codes[Int(keys[row]) & (size - 1)]
            isComplete = isComplete && code != Self.none
            result.initializeElement(at: row, to: code)
          }
          count = keys.count
        }
      }
    }
    guard !isComplete else { return result }
    for row in result.indices where result[row] == Self.none {
      let code = code(of: UInt64(keys[row]), reasonCount)
      codesOfShortKeys[Int(keys[row])] = code
      result[row] = code
    }
    return result
  }

  private mutating func codes(ofLong keys: [UInt64], _ reasonCount: Int) -> [UInt32] {
    // One row after another tends to come to the same.
    var last: (key: UInt64, code: UInt32)?
    return keys.map { key in
      if let last, last.key == key { return last.code }
      let code = code(of: key, reasonCount)
      last = (key, code)
      return code
    }
  }

  private mutating func code(of key: UInt64, _ reasonCount: Int) -> UInt32 {
    if let code = codesOfKeys[key] { return code }
    let truth = TruthCode.Code(truncatingIfNeeded: key >> UInt64(reasonCount))
    let code = code(
      of: .init(
        status: Status(truth: truth),
        reasons: (0..<reasonCount).filter { key >> UInt64($0) & 1 == 1 }))
    codesOfKeys.add(key, code)
    return code
  }
}

/// A growing list of answers. Codes of determinations that share it mean the same, so that what was
/// made of a code need not be made again.
public final class AnswerListID: Sendable, Equatable {
  init() {}

  /// Whether both are the same list.
  public static func == (a: AnswerListID, b: AnswerListID) -> Bool { a === b }
}
