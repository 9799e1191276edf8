/// Takes the values of an archive out, in the order they were put in.
///
/// Whatever the bytes are, reading them gives values or throws.
package struct ArchiveReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Texts read so far, by their numbers.
  private var texts: [String] = []

  /// Starts at the first of `bytes`.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// How many bytes were not read yet: no more values than that can follow.
  package var remaining: Int { bytes.endIndex - position }

  /// The next value, of the type that was written there.
  package mutating func read<Value: Archivable>(
    _ type: Value.Type = Value.self
  ) throws(ArchiveFault) -> Value {
    try Value(from: &self)
  }

  package mutating func byte() throws(ArchiveFault) -> UInt8 {
    guard position < bytes.endIndex else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func number() throws(ArchiveFault) -> UInt64 {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
    }
    throw .damaged
  }

  package mutating func text() throws(ArchiveFault) -> String {
    let number = try number()
    guard number == 0 else {
      guard number <= texts.count else { throw .damaged }
      return texts[Int(number) - 1]
    }
    let length = try self.number()
    guard length <= UInt64(remaining) else { throw .damaged }
    let end = position + Int(length)
    let text = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end
    texts.append(text)
    return text
  }
}
