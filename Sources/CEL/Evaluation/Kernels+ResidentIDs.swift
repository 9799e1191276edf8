import Columns

extension Kernel {
  /// Any text can be looked at as a number, so this is but another view of it.
  static func residentIDs(_ operand: Vector.Storage) -> KernelResult? {
    guard case .strings(let codes, let dictionary) = operand else { return nil }
    return KernelResult(.residentIDs(codes, dictionary))
  }
}

extension Kernel.ResidentPart {
  /// What the numbers say, once a distinct number; `nil` if one of them is not valid, to be
  /// reported row by row.
  func run(_ operand: Vector.Storage) -> KernelResult? {
    guard case .residentIDs(let codes, let dictionary) = operand, dictionary.count > 0
    else { return nil }
    switch self {
    case .birthDate:
      return Self.parts(dictionary, ResidentID.birthDate(in:)).map { dates in
        // A missing row may have a code that is none.
        KernelResult(.dates(Rows.map(codes) { dates[min(Int($0), dates.count - 1)] }))
      }
    case .sex:
      return Self.parts(dictionary, ResidentID.isMale(in:)).map { isMale in
        KernelResult(
          .strings(
            Rows.map(codes) { isMale[min(Int($0), isMale.count - 1)] ? 1 : 0 }, Self.sexes))
      }
    }
  }

  private static let sexes = StringDictionary(["female", "male"])

  private static func parts<Part>(
    _ dictionary: StringDictionary, _ part: (Span<UInt8>) -> Part?
  ) -> [Part]? {
    var parts: [Part] = []
    parts.reserveCapacity(dictionary.count)
    let bytes = dictionary.bytes
    for code in 0..<dictionary.count {
      let text = bytes.span.extracting(dictionary.offsets[code]..<dictionary.offsets[code + 1])
      guard let value = part(text) else { return nil }
      parts.append(value)
    }
    return parts
  }
}
