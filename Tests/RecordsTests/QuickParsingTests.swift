import Columns
import TestSupport
import Testing

@testable import Records

/// What eight bytes at a time say of a value, against what one byte at a time does.
@Suite("A value told quickly is the value")
struct QuickParsingTests {
  /// The texts stand in the middle of others, as cells do.
  private static func quickly<Value>(_ text: String, _ look: (ShortText) -> Value?) -> Value? {
    quickly(text, after: "12345678,7,", before: ",9876543210987654321", look)
  }

  private static func quickly<Value>(
    _ text: String, after front: String, before back: String, _ look: (ShortText) -> Value?
  ) -> Value? {
    let bytes = Array("\(front)\(text)\(back)".utf8)
    let start = front.utf8.count
    return bytes.withUnsafeBytes { bytes in
      ShortText.Source(bytes).flatMap {
        look(ShortText($0, Cell(start..<start + text.utf8.count, kind: .text)))
      }
    }
  }

  @Test("numbers and days", arguments: UInt64(0)..<10)
  func numbersAndDays(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...10, using: &random)
      let digits = random.text(
        of: ["0", "1", "2", "9", "5", ".", "-", "/", ":", "x", "１"], count: count)
      let day =
        "\(random.next() % 2_000 + 1_000)-\(random.pick(["01", "02", "12", "13", "00", "1x"]))-"
        + random.pick(["01", "28", "29", "30", "31", "32", "00", "0:"])
      for text in [digits, String(random.next() % 1_000_000), day] {
        let bytes = Array(text.utf8)
        if let value = Self.quickly(text, FieldParsing.quickInt) {
          #expect(value == (try? FieldParsing.int(bytes.span)), "seed \(seed): \(text)")
        }
        if let value = Self.quickly(text, FieldParsing.quickDecimal) {
          #expect(value == (try? FieldParsing.decimal(bytes.span)), "seed \(seed): \(text)")
        }
        if let value = Self.quickly(text, FieldParsing.quickDate) {
          #expect(value == (try? FieldParsing.date(bytes.span)), "seed \(seed): \(text)")
        }
      }
    }
  }

  @Test("nearly all are told")
  func usualForms() {
    #expect(Self.quickly("6800.00", FieldParsing.quickDecimal) == Decimal(6_800))
    #expect(Self.quickly("12345678", FieldParsing.quickInt) == 12_345_678)
    #expect(Self.quickly("2024-02-29", FieldParsing.quickDate) == CalendarDate("2024-02-29"))
    #expect(Self.quickly("2023-02-29", FieldParsing.quickDate) == nil)
  }

  @Test("a text near an end of its file is left to others, or told as any other")
  func nearTheEnds() {
    for front in ["", "1", "1234567", "12345678", "123456789"] {
      for back in ["", "\n", "123456", "1234567", "12345678"] {
        for text in ["7", "2024", "12345678", "6800.5"] {
          let value = Self.quickly(text, after: front, before: back, FieldParsing.quickDecimal)
          #expect(value == nil || value == Decimal(text), "\(front)|\(text)|\(back)")
        }
      }
    }
  }

  @Test("ASCII that can be printed", arguments: UInt64(0)..<5)
  func printableASCII(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 1...30, using: &random)
      let odd = random.pick(["a", "~", "!", " ", "\u{7F}", "\t", "\u{1}", "é", "中"])
      let text = random.text(
        of: ["a", "Z", "0", "~", "!", random.oneIn(3) ? odd : "b"], count: count)
      let isPrintable = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      #expect(Self.quickly(text) { $0.isPrintableASCII } == isPrintable, "seed \(seed): \(text)")
    }
  }

  @Test("the texts of a fixed set, whatever their length", arguments: UInt64(0)..<10)
  func knownTexts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = ["a", "b", "中", "文"]
    func text() -> String { random.text(of: letters, count: Int.random(in: 1...9, using: &random)) }
    let set = Array(Set((0..<30).map { _ in text() })).sorted()
    let known = KnownTexts(set.enumerated().map { (Array($0.element.utf8), UInt32($0.offset)) })
    for text in set + (0..<200).map({ _ in text() }) {
      let place = set.firstIndex(of: text).map { UInt32($0) }
      let code = known.withLookup { known in Self.quickly(text) { known.code(of: $0) } }
      let short = known.withLookup { known in Self.quickly(text) { known.code(ofShort: $0) } }
      #expect(code == place, "seed \(seed): \(text)")
      #expect(short == (text.utf8.count <= 8 ? place : nil), "seed \(seed): \(text)")
    }
  }

  @Test("the texts that came last, whatever their length", arguments: UInt64(0)..<10)
  func recentTexts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var recent = RecentTexts()
    var codes: [String: UInt32] = [:]
    var foundCount = 0
    for _ in 0..<2_000 {
      let text = random.text(
        of: ["a", "b", "中"], count: Int.random(in: 1...random.pick([2, 5, 26]), using: &random))
      let code = codes[text, default: UInt32(codes.count)]
      codes[text] = code
      let found: UInt32? = Self.quickly(text) { text in
        RecentTexts.Key(text).flatMap { key in
          defer { recent[key] = code }
          return recent[key]
        }
      }
      #expect(found == nil || found == code, "seed \(seed): \(text)")
      if found != nil { foundCount += 1 }
    }
    #expect(foundCount > 500)
  }

  @Test("the bytes of a JSON text that need a closer look", arguments: UInt64(0)..<5)
  func specialJSONBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<16).map { _ in
        random.pick([0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5C, 0x7F, 0x80, 0xA2, 0xDC, 0xFF])
          as UInt8
      }
      let special = bytes.map { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      let found = bytes.withUnsafeBytes { $0.baseAddress.map(SpecialJSONBytes.amongSixteen) }
      #expect(
        (0..<16).map { (found ?? 0) >> UInt32($0) & 1 == 1 } == special, "seed \(seed): \(bytes)")
      let word = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let highBits = SpecialJSONBytes.highBits(of: word)
      #expect((0..<8).map { highBits >> UInt64(8 * $0) & 0xFF == 0x80 } == Array(special.prefix(8)))
    }
  }

  @Test("well-formed UTF-8, as the standard library has it", arguments: UInt64(0)..<10)
  func wellFormedUTF8(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let leads: [UInt8] = [0x41, 0x7F, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xF5]
    let others: [UInt8] = [0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0x41]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        random.oneIn(3) ? random.pick(leads) : random.pick(others)
      }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      #expect(FieldParsing.isUTF8(bytes.span) == isText, "seed \(seed): \(bytes)")
    }
  }
}
