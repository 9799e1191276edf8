import Columns
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

  @Test func dictionariesCodeByBytes() {
    var dictionary = StringDictionary(["在册", "ended", "在册"])
    #expect(dictionary.strings == ["在册", "ended"])
    #expect(dictionary.code(of: "ended") == 1)
    #expect(dictionary.code(of: "nobody") == nil)
    // The same text to a reader, composed and decomposed, is two codes.
    #expect(dictionary.code(adding: "\u{E9}") != dictionary.code(adding: "e\u{301}"))
  }
}
