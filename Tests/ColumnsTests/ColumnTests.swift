import Columns
import TestSupport
import Testing

@Suite struct ColumnTests {
  @Test(arguments: [0, 1, 63, 64, 65, 128])
  func masksKeepTheirTailClear(count: Int) {
    var appended = ValidityMask()
    for _ in 0..<count { appended.append(true) }
    let filled = ValidityMask(repeating: true, count: count)
    #expect(appended == filled)
    #expect(filled.presentCount == count)
    #expect(ValidityMask(repeating: false, count: count).presentCount == 0)
  }

  @Test func masksAnswerByRow() {
    var mask = ValidityMask(repeating: true, count: 130)
    for row in [0, 63, 64, 129] { mask[row] = false }
    #expect((0..<130).filter { !mask[$0] } == [0, 63, 64, 129])
  }

  @Test func dictionariesAnswerAsAPlainOneDoes() {
    var random = SplitMix64(seed: 7)
    var dictionary = StringDictionary()
    var codes: [String: UInt32] = [:]
    for _ in 0..<5_000 {
      let text = random.text(of: ["a", "b", "在"], count: Int(random.next() % 9))
      let code = codes[text] ?? UInt32(codes.count)
      #expect(dictionary.code(of: text) == codes[text])
      codes[text] = code
      #expect(dictionary.code(adding: text) == code)
    }
    #expect(dictionary.count == codes.count)
    #expect(codes.allSatisfy { dictionary[$0.value] == $0.key })
  }

  @Test func dictionariesCodeByBytes() {
    var dictionary = StringDictionary(["在册", "ended", "在册"])
    #expect(dictionary.strings == ["在册", "ended"])
    #expect(dictionary.code(of: "ended") == 1)
    #expect(dictionary.code(of: "nobody") == nil)
    // The same text to a reader, composed and decomposed, is two codes.
    #expect(dictionary.code(adding: "\u{E9}") != dictionary.code(adding: "e\u{301}"))
  }
}
