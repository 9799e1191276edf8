import Columns
import TestSupport
import Testing

@testable import Records

/// What eight bytes at a time say of a value, against what one byte at a time does.
@Suite("A value told quickly is the value")
struct QuickParsingTests {
  /// The texts stand in the middle of others, as cells do.
  private static func quickly<Value>(_ text: String, _ look: (ShortText) -> Value?) -> Value? {
    let source = Array("7,\(text),9876543210987654321".utf8)
    return source.withUnsafeBytes {
      look(ShortText($0, Cell(2..<2 + text.utf8.count, kind: .text)))
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
