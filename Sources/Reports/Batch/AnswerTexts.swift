import Evaluation

/// `,ineligible,active;haidian,` for every distinct answer of one programme in a batch: status and
/// reasons, up to where the amount stands.
struct AnswerTexts {
  private(set) var bytes: [UInt8] = []
  /// The text of answer `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  private(set) var offsets: [Int] = [0]

  init(_ programme: ProgrammeDeterminations) {
    let ids = programme.reasons.map { Array($0.id.utf8) }
    for answer in programme.answers {
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: answer.status.rawValue.utf8)
      bytes.append(UInt8(ascii: ","))
      let start = bytes.count
      for (index, reason) in answer.reasons.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ";")) }
        bytes.append(contentsOf: ids[reason])
      }
      CSVQuoting.quoteIfNeeded(&bytes, from: start)
      bytes.append(UInt8(ascii: ","))
      offsets.append(bytes.count)
    }
  }
}
