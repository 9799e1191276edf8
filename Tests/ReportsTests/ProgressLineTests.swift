import Diagnostics
import Reports
import Testing

@Suite struct ProgressLineTests {
  private let halfway = ProgressLine(
    members: 1_204_000, rejects: 6, bytesRead: 47, bytesInAll: 100, seconds: 11.25)

  @Test func `tells how far, how fast, and how long still`() {
    #expect(
      halfway.text(width: 100, language: .en)
        == "[#########-----------]  47 %  1,204,000 members  107,022/s  13 s left  6 rejected")
    #expect(
      halfway.text(width: 100, language: .zh)
        == "[#########-----------]  47 %  1,204,000 人  每秒 107,022 人  还需 13 秒  退回 6 条")
  }

  @Test(arguments: Language.allCases)
  func `fits any terminal`(_ language: Language) {
    for width in 0...120 {
      #expect(halfway.text(width: width, language: language).displayWidth <= width)
    }
  }

  @Test func `a pipe has neither share nor end`() {
    var pipe = halfway
    pipe.bytesInAll = nil
    pipe.rejects = 0
    #expect(pipe.text(width: 100, language: .en) == "1,204,000 members  107,022/s")
  }

  @Test func `the first moments tell no speed, and a file that grew is not more than whole`() {
    let line = ProgressLine(
      members: 1, rejects: 0, bytesRead: 9, bytesInAll: 5, seconds: 0.2)
    #expect(line.text(width: 100, language: .en) == "[####################]  100 %  1 member")
    let empty = ProgressLine(members: 0, rejects: 0, bytesRead: 0, bytesInAll: 0, seconds: 3)
    #expect(empty.text(width: 100, language: .en) == "0 members  0/s")
  }

  @Test(
    arguments: [
      (59, "59 s left"), (60, "1 min 0 s left"), (3_599, "59 min 59 s left"),
      (3_660, "1 h 1 min left"), (360_001, nil),
    ] as [(Int, String?)])
  func `time left in words`(seconds: Int, text: String?) {
    let line = ProgressLine(
      members: 0, rejects: 0, bytesRead: 1, bytesInAll: 2, seconds: Double(seconds))
    let shown = line.text(width: 200, language: .en)
    #expect(text.map(shown.hasSuffix) ?? shown.hasSuffix("0/s"), "\(shown)")
  }
}
