/// The text of a GB18030 file as UTF-8; memory is that of one block, however long the file.
///
/// Bytes that are no GB18030 are an error with their place: a letter that is silently replaced
/// would make another name of a member's.
final class GB18030Source: ByteSource {
  /// Bytes decoded at a time.
  static let blockBytes = 64 << 10

  private let name: String
  private let decoder: GB18030Decoder
  private var source: any ByteSource
  private var undecoded: [UInt8]
  private var text = MemorySource([])
  private var place: BytePlace

  /// - Parameters:
  ///   - beginning: what was read of `source` already.
  ///   - place: where `beginning` stands in the file.
  /// - Throws: `noConverter` on a system that knows no GB18030.
  init(
    _ source: any ByteSource, name: String, beginning: [UInt8] = [], at place: BytePlace
  ) throws(FileFailure) {
    guard let decoder = GB18030Decoder() else { throw .noConverter(name) }
    self.decoder = decoder
    self.name = name
    self.source = source
    self.place = place
    undecoded = beginning
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    guard !buffer.isEmpty else { return 0 }
    while true {
      let count = text.read(into: buffer)
      if count > 0 { return count }
      guard try decodeNext() else { return 0 }
    }
  }

  /// Decodes another block; `false` at the end.
  private func decodeNext() throws(FileFailure) -> Bool {
    let isAtEnd = try source.append(to: &undecoded, atMost: Self.blockBytes) == 0
    guard !undecoded.isEmpty else { return false }
    let (text, used, stop) = decoder.decode(undecoded)
    undecoded.withUnsafeBytes {
      place.advance(over: UnsafeRawBufferPointer(rebasing: $0[..<used]))
    }
    guard stop == .atEnd || (stop == .cutShort && !isAtEnd) else {
      throw .malformed(name, .gb18030, offset: place.offset, line: place.line)
    }
    undecoded.removeFirst(used)
    self.text = MemorySource(text)
    return true
  }
}
