import TestSupport
import Testing

@testable import Archive

/// What is put into an archive comes out of it the same, and nothing else does any harm.
@Suite struct ArchiveTests {
  private struct Pair: Archivable, Equatable {
    var name: String
    var number: Int64

    init(name: String, number: Int64) {
      self.name = name
      self.number = number
    }

    init(from reader: inout ArchiveReader) throws(ArchiveFault) {
      self.init(name: try reader.text(), number: try reader.integer())
    }

    func write(to writer: inout ArchiveWriter) {
      writer.write(text: name)
      writer.write(integer: number)
    }
  }

  private func bytes(_ write: (inout ArchiveWriter) -> Void) -> ArraySlice<UInt8> {
    var writer = ArchiveWriter()
    write(&writer)
    return writer.bytes[...]
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, .max, .min] as [Int64])
  func integers(value: Int64) throws {
    var reader = ArchiveReader(bytes { $0.write(integer: value) })
    #expect(try reader.integer() == value)
    #expect(reader.remaining == 0)
  }

  @Test(arguments: [0, 127, 128, 1 << 35, .max] as [UInt64])
  func numbers(value: UInt64) throws {
    var reader = ArchiveReader(bytes { $0.write(number: value) })
    #expect(try reader.number() == value)
  }

  @Test func smallNumbersAreShort() {
    #expect(bytes { $0.write(number: 127) }.count == 1)
    #expect(bytes { $0.write(integer: -64) }.count == 1)
  }

  @Test func aTextThatComesAgainIsNotWrittenAgain() throws {
    let texts = ["会员", "", "a", "会员", "会员", ""]
    let archive = bytes { $0.write(texts) }
    #expect(archive.count == 1 + (2 + 6) + 2 + (2 + 1) + 3)
    var reader = ArchiveReader(archive)
    #expect(try reader.list(String.init(from:)) == texts)
  }

  @Test func listsAndOptionals() throws {
    let pairs = (0..<300).map { Pair(name: "n\($0 % 7)", number: $0 * 1000) }
    let archive = bytes {
      $0.write(pairs)
      $0.write(pairs.first)
      $0.write(nil as Pair?)
      $0.write(true)
    }
    var reader = ArchiveReader(archive)
    #expect(try reader.list(Pair.init(from:)) == pairs)
    #expect(try reader.optional(Pair.init(from:)) == pairs[0])
    #expect(try reader.optional(Pair.init(from:)) == nil)
    #expect(try reader.flag())
    #expect(reader.remaining == 0)
  }

  @Test func whatEndsTooEarlyIsDamaged() {
    let archive = bytes { $0.write([Pair(name: "会员", number: 70), Pair(name: "b", number: 1)]) }
    for end in archive.indices {
      #expect(throws: ArchiveFault.damaged) {
        var reader = ArchiveReader(archive[..<end])
        _ = try reader.list(Pair.init(from:))
      }
    }
  }

  /// A count makes no array larger than what could follow, a number no more than 64 bits, and a text
  /// must have been there to come again.
  @Test(
    arguments: [
      [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0x02, 0x00], Array(repeating: 0xFF, count: 12),
      [0x01, 0x05, 0x00],
    ] as [[UInt8]])
  func whatCannotBeIsDamaged(bytes: [UInt8]) {
    #expect(throws: ArchiveFault.damaged) {
      var reader = ArchiveReader(bytes[...])
      _ = try reader.list(Pair.init(from:))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyBytesComeToAnEnd(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var reader = ArchiveReader(bytes[...])
      _ = try? reader.list(Pair.init(from:))
      #expect(reader.remaining >= 0, "seed \(seed): \(bytes)")
    }
  }
}
