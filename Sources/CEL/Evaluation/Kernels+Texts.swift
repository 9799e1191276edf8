import Columns

extension Kernel.TextTest {
  /// Coded texts against a constant part, on their bytes: once a distinct text, or once a row if
  /// the rows are fewer.
  func run(_ texts: Vector.Storage, _ part: Vector.Storage) -> RowMask? {
    guard
      case (.strings(let codes, let dictionary), .constant(.string(let part))) = (texts, part)
    else { return nil }
    let wanted = Array(part.utf8)
    return wanted.withUnsafeBufferPointer { part in
      dictionary.bytes.withUnsafeBufferPointer { bytes in
        let offsets = dictionary.offsets
        func holds(_ code: Int) -> Bool {
          test(UnsafeBufferPointer(rebasing: bytes[offsets[code]..<offsets[code + 1]]), part)
        }
        // A missing row may have a code that is none.
        guard dictionary.count <= codes.count else {
          return Rows.mask(codes) { $0 < dictionary.count && holds(Int($0)) }
        }
        let answers = (0..<dictionary.count).map(holds)
        return Rows.mask(codes) { $0 < answers.count && answers[Int($0)] }
      }
    }
  }

  private func test(
    _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard part.count <= text.count else { return false }
    let last = text.count - part.count
    switch self {
    case .startsWith: return Self.equal(text, part, at: 0)
    case .endsWith: return Self.equal(text, part, at: last)
    case .contains:
      guard let first = part.first else { return true }
      var start = 0
      while start <= last, text[start] != first || !Self.equal(text, part, at: start) { start += 1 }
      return start <= last
    }
  }

  /// Whether `part` stands at `start`, where it has room.
  @inline(__always)
  private static func equal(
    _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for index in part.indices where text[start + index] != part[index] { return false }
    return true
  }
}
