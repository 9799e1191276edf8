/// A member file as UTF-8 text, whatever encoding it is in.
///
///     let source = try TextSource(FileSource("会员.csv"), name: "会员.csv", encoding: .auto)
///
/// `auto` looks at the first 64 KiB that are not all ASCII, from the first byte outside ASCII on: if
/// they are no UTF-8 but are GB18030, the file is; else it is UTF-8. A file of ASCII alone is the
/// same in both. What is wrong later does not change the choice: in UTF-8 it is a reject of its
/// record, in GB18030 the end of the run.
public struct TextSource: ByteSource {
  private enum State {
    case undecided
    /// UTF-8: what was read to find that out, and the rest as it is.
    case plain(MemorySource)
    case decoding(GB18030Source)
  }

  private let name: String
  private var source: any ByteSource
  private var state: State
  private var place = BytePlace()
  private let choosing: () -> Void

  /// - Parameters:
  ///   - name: what messages call the source.
  ///   - choosing: called once, when `auto` chooses GB18030, so that it can be told to the user.
  /// - Throws: `noConverter` on a system that knows no GB18030.
  public init(
    _ source: any ByteSource, name: String, encoding: TextEncoding,
    whenGB18030 choosing: @escaping () -> Void = {}
  ) throws(FileFailure) {
    self.name = name
    self.source = source
    self.choosing = choosing
    state =
      switch encoding {
      case .auto: .undecided
      case .utf8: .plain(MemorySource([]))
      case .gb18030: .decoding(try GB18030Source(source, name: name, at: place))
      }
  }

  /// Throws `malformed` where the bytes are no GB18030, `utf16` for a file that starts as one.
  public mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    switch state {
    case .undecided:
      return try readUndecided(into: buffer)
    case .plain(var beginning):
      let count = beginning.read(into: buffer)
      guard count == 0 else {
        state = .plain(beginning)
        return count
      }
      return try source.read(into: buffer)
    case .decoding(let decoder):
      return try decoder.read(into: buffer)
    }
  }

  /// ASCII is handed on as it comes; the first byte that is none brings the decision.
  private mutating func readUndecided(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    let count = try source.read(into: buffer)
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    let ascii = ASCII.prefixCount(bytes)
    place.pass(UnsafeRawBufferPointer(rebasing: bytes[..<ascii]))
    guard ascii < count else { return count }
    var block = Array(buffer[ascii..<count])
    let missing = max(0, EncodingGuess.blockBytes - block.count)
    let more = missing > 0 ? try source.append(to: &block, atMost: missing) : 0
    let isWhole = more < missing
    try decide(block, isWhole: isWhole)
    return ascii > 0 ? ascii : try read(into: buffer)
  }

  private mutating func decide(_ block: [UInt8], isWhole: Bool) throws(FileFailure) {
    if place.offset == 0, EncodingGuess.isUTF16(block) { throw .utf16(name) }
    let hasMark = place.offset == 0 && block.starts(with: ByteOrderMark.utf8)
    guard !hasMark, EncodingGuess.encoding(of: block, isWhole: isWhole) == .gb18030 else {
      state = .plain(MemorySource(block))
      return
    }
    choosing()
    state = .decoding(try GB18030Source(source, name: name, beginning: block, at: place))
  }
}
