import Columns
import Records
import TestSupport
import Testing

@testable import Reports

/// The pieces that CSV lines are put together from.
@Suite struct LineWriterTests {
  private static let amounts = [
    "0", "0.5", "0.05", "1", "12", "999.99", "1000", "10000", "6543.21", "-1", "-0.05", "0.001",
    "184467440737095516.15", "184467440737095516.16", "18446744073709551615",
    "18446744073709551616", "99999999999999999999999999999999999999",
    "0.00000000000000000000000000000000000001",
  ]

  @Test(arguments: amounts) func amountsAreWrittenAsElsewhere(text: String) throws {
    let amount = try #require(Decimal(text))
    let bytes = [UInt8](unsafeUninitializedCapacity: AmountBytes.maxSize) { buffer, count in
      count = buffer.baseAddress.map { AmountBytes.write(amount, to: $0) } ?? 0
    }
    #expect(String(decoding: bytes, as: UTF8.self) == amount.formatted(minimumPlaces: 2))
  }

  private static let keys = [
    "", "M1", "a,b", "a\"b", "a\nb", "a\rb", "=1", "+1", "-1", "-x", "@x", "\tx", "＝1", "王", "x=1",
  ]

  /// As each key alone, whatever stands beside it.
  @Test func keysAreQuotedWhereNeedBe() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let texts = (0..<Int(random.next() % 5)).map { _ in
        Self.keys[Int(random.next() % UInt64(Self.keys.count))]
      }
      var keys = KeyTexts()
      for text in texts { keys.append(text) }
      let lines = LineKeys(keys)
      var start = 0
      for (text, end) in zip(texts, lines.ends) {
        var cell = Array(text.utf8)
        CSVQuoting.closeText(&cell, from: 0)
        #expect(Array(lines.bytes[start..<end]) == cell)
        start = end
      }
    }
  }
}
