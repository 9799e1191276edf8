import Columns

/// Resident identity numbers, by their coded texts.
struct ResidentNumbers: Sendable {
  let codes: [UInt32]
  let dictionary: StringDictionary
  /// What each distinct number says; `nil` if one of them is not valid, to be reported row by row.
  let parts: [ResidentID.Parts]?

  init(_ codes: [UInt32], _ dictionary: StringDictionary) {
    self.codes = codes
    self.dictionary = dictionary
    parts = Self.parts(of: dictionary)
  }

  private init(_ other: ResidentNumbers, codes: [UInt32]) {
    self.codes = codes
    dictionary = other.dictionary
    parts = other.parts
  }

  func gathered(_ positions: [Int]) -> ResidentNumbers {
    ResidentNumbers(self, codes: positions.map { codes[$0] })
  }

  private static func parts(of dictionary: StringDictionary) -> [ResidentID.Parts]? {
    var parts: [ResidentID.Parts] = []
    parts.reserveCapacity(dictionary.count)
    let (bytes, offsets) = (dictionary.bytes, dictionary.offsets)
    for code in 0..<dictionary.count {
      let text = bytes.span.extracting(offsets[code]..<offsets[code + 1])
      guard let part = ResidentID.parts(in: text) else { return nil }
      parts.append(part)
    }
    return parts.isEmpty ? nil : parts
  }
}

extension Kernel {
  /// Any text can be looked at as a number, so this is but another view of it.
  static func residentIDs(_ operand: Vector.Storage) -> KernelResult? {
    guard case .strings(let codes, let dictionary) = operand else { return nil }
    return KernelResult(.residentIDs(ResidentNumbers(codes, dictionary)))
  }
}

extension Kernel.ResidentPart {
  private static let sexes = StringDictionary(["female", "male"])

  func run(_ operand: Vector.Storage) -> KernelResult? {
    guard case .residentIDs(let numbers) = operand, let parts = numbers.parts else { return nil }
    // A missing row may have a code that is none.
    let last = parts.count - 1
    return parts.withUnsafeBufferPointer { parts in
      switch self {
      case .birthDate:
        KernelResult(.dates(Rows.map(numbers.codes) { parts[min(Int($0), last)].birthDate }))
      case .sex:
        KernelResult(
          .strings(
            Rows.map(numbers.codes) { parts[min(Int($0), last)].isMale ? 1 : 0 }, Self.sexes))
      }
    }
  }
}
