import Evaluation

/// `,ineligible,active;haidian,` for every answer of one programme: status and reasons, up to where
/// the amount stands. Made once for each answer and kept from batch to batch.
struct AnswerFragments: Sendable {
  /// Where a fragment stands in `bytes`.
  struct Extent: Sendable {
    var start: UInt32
    var length: UInt32
  }

  /// A fragment is copied by so many bytes at a time, and so needs room behind it. Most have fewer,
  /// so that there is nothing to guess about how often.
  static let stride = 64

  /// The fragments end to end, and `stride` bytes behind the last.
  private(set) var bytes = [UInt8](repeating: 0, count: stride)
  /// By the answer's code.
  private(set) var extents: [Extent] = []
  /// What the codes are positions in.
  private var list: AnswerListID?

  /// Makes what the batch's answers need and is not there yet.
  mutating func prepare(for programme: ProgrammeDeterminations) {
    if list != programme.answerList {
      self = AnswerFragments()
      list = programme.answerList
    }
    guard extents.count < programme.answers.count else { return }
    bytes.removeLast(Self.stride)
    let ids = programme.reasons.map { Array($0.id.utf8) }
    for answer in programme.answers[extents.count...] { append(answer, ids) }
    bytes.append(contentsOf: repeatElement(0, count: Self.stride))
  }

  private mutating func append(_ answer: ProgrammeDeterminations.Answer, _ ids: [[UInt8]]) {
    let start = bytes.count
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: answer.status.rawValue.utf8)
    bytes.append(UInt8(ascii: ","))
    let reasons = bytes.count
    for (index, reason) in answer.reasons.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      bytes.append(contentsOf: ids[reason])
    }
    CSVQuoting.quoteIfNeeded(&bytes, from: reasons)
    bytes.append(UInt8(ascii: ","))
    extents.append(
      Extent(start: UInt32(start), length: UInt32(bytes.count - start)))
  }
}
