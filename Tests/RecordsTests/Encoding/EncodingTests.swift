import Diagnostics
import TestSupport
import Testing

@testable import Records

@Suite("A member file in GB18030")
struct EncodingTests {
  /// Every length of character: one byte, two of GBK, four of GB18030; a trail byte that is ASCII.
  static let text = "会员编号,姓名\nM1,张三丰\nM2,𠮷野家 €12\nM3,丂@\\|~\nM4,ᠮᠣᠩᠭᠣᠯ\n"

  @Test("is the same text as its UTF-8 twin, however it is cut", arguments: [1, 2, 3, 5, 64, 1000])
  func pieces(size: Int) throws {
    let bytes = gb18030(Self.text)
    #expect(try read(bytes, .gb18030, size: size) == .init(Self.text))
  }

  @Test("is read in blocks: a long file too")
  func long() throws {
    let text = String(repeating: Self.text, count: 5_000)
    #expect(try read(gb18030(text), .auto, size: 1 << 20) == .init(text, notices: 1))
  }

  @Test(
    "is told from UTF-8 by its first block beyond ASCII",
    arguments: [
      Guess("empty", [], .init("")),
      Guess("ASCII alone", "id,name\nm1,Ann\n", .init("id,name\nm1,Ann\n")),
      Guess("UTF-8", Array(text.utf8), .init(text)),
      Guess("UTF-8 with its mark", "\u{FEFF}\(text)", .init("\u{FEFF}\(text)")),
      Guess("GB18030", gb18030(text), .init(text, notices: 1)),
      Guess(
        "GB18030 with its mark", gb18030("\u{FEFF}\(text)"), .init("\u{FEFF}\(text)", notices: 1)),
      Guess("one word of GBK", gb18030("会员"), .init("会员", notices: 1)),
      Guess(
        "GB18030 behind 200 KB of ASCII", gb18030(ascii + text), .init(ascii + text, notices: 1)),
      Guess("UTF-8 behind 200 KB of ASCII", ascii + text, .init(ascii + text)),
    ])
  func guess(_ guess: Guess) throws {
    for size in [1, 7, 100_000] {
      #expect(try read(guess.bytes, .auto, size: size) == guess.expected)
    }
  }

  @Test("is UTF-8 with faults when it is neither")
  func neither() throws {
    let bytes = Array("会员\nm1,".utf8) + [0xFF, 0x0A]
    var source = try TextSource(MemorySource(bytes), name: "m", encoding: .auto)
    #expect(try source.readAll(limit: 1000) == bytes)
  }

  @Test("UTF-8 that is cut within a character by the end of the block stays UTF-8")
  func cutCharacter() throws {
    for shift in 0..<4 {
      let text =
        String(repeating: "a", count: 10) + "会" + String(repeating: "b", count: shift)
        + String(repeating: "员", count: 40_000)
      #expect(try read(Array(text.utf8), .auto, size: 1 << 20) == .init(text))
    }
  }

  @Test(
    "with bytes that are no character ends with their place",
    arguments: [
      ("M1,张\nM2,", [0xFF, 0x41], 2, 9), ("M1,张\n", [0x80, 0x41], 2, 6),
      ("一\n二\n三", [0xB0], 3, 8), ("\n\n", [0x81, 0x30, 0x81], 3, 2),
      (String(repeating: "会员\n", count: 30_000), [0xB0, 0x20], 30_001, 150_000),
    ] as [(String, [UInt8], Int, Int)])
  func malformed(before: String, bytes: [UInt8], line: Int, offset: Int) throws {
    let failure = FileFailure.malformed("m.csv", .gb18030, offset: offset, line: line)
    for size in [1, 4096] {
      #expect(throws: failure) { try read(gb18030(before) + bytes, .gb18030, size: size) }
    }
    #expect(
      failure.diagnostic.headline.en
        == "`m.csv` is not GB18030 at line \(line) (byte \(offset + 1))")
  }

  @Test("later faults do not change the choice")
  func lateFault() throws {
    let start = gb18030(String(repeating: "会员\n", count: 30_000))
    #expect(throws: FileFailure.malformed("m.csv", .gb18030, offset: 150_000, line: 30_001)) {
      try read(start + [0xFF], .auto, size: 4096)
    }
  }

  @Test("behind megabytes of ASCII have a byte, but no line")
  func uncounted() throws {
    let plain = Array(String(repeating: "m,plain text\n", count: 200_000).utf8)
    let failure = FileFailure.malformed(
      "m.csv", .gb18030, offset: plain.count + 90_000, line: nil)
    let bytes = plain + gb18030(String(repeating: "会员\n", count: 18_000)) + [0xFF, 0x0A]
    #expect(throws: failure) { try read(bytes, .auto, size: 1 << 20) }
    #expect(
      failure.diagnostic.headline.en
        == "`m.csv` is not GB18030 at byte \(plain.count + 90_001)")
  }

  @Test("UTF-16 is refused with what to do", arguments: [[0xFF, 0xFE, 0x11, 0x4F], [0xFE, 0xFF]])
  func utf16(bytes: [UInt8]) throws {
    #expect(throws: FileFailure.utf16("m.csv")) { try read(bytes, .auto, size: 64) }
  }
}

/// The bytes of a file, and what it should be read as.
struct Guess: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let expected: Decoded

  init(_ name: String, _ bytes: [UInt8], _ expected: Decoded) {
    (testDescription, self.bytes, self.expected) = (name, bytes, expected)
  }

  init(_ name: String, _ text: String, _ expected: Decoded) {
    self.init(name, Array(text.utf8), expected)
  }
}

/// What a file was read as, and how often GB18030 was said to be chosen.
struct Decoded: Equatable, Sendable {
  var text: String
  var notices = 0

  init(_ text: String, notices: Int = 0) { (self.text, self.notices) = (text, notices) }
}

private let ascii = String(repeating: "m,plain text\n", count: 16_000)

private func read(_ bytes: [UInt8], _ encoding: TextEncoding, size: Int) throws -> Decoded {
  var notices = 0
  let trickle = Trickle(source: MemorySource(bytes), size: size)
  var source = try TextSource(trickle, name: "m.csv", encoding: encoding) { notices += 1 }
  let text = try source.readAll(limit: .max)
  return Decoded(String(decoding: text, as: UTF8.self), notices: notices)
}

/// A source that gives at most `size` bytes at a time, as a pipe does.
private struct Trickle: ByteSource {
  var source: MemorySource
  let size: Int

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size)))
  }
}
