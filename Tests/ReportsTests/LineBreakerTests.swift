import Diagnostics
import TestSupport
import Testing

@testable import Reports

@Suite struct LineBreakerTests {
  @Test(arguments: [
    ("到所在街道工会服务站，办理入会", 14, ["到所在街道工会", "服务站，办理入", "会"]),
    ("办理入会或恢复，会籍", 14, ["办理入会或恢", "复，会籍"]),
    ("见见《北京晚报》", 6, ["见见", "《北京", "晚报》"]),
    ("one two three", 8, ["one two", "three"]),
    ("会员 A1 的核对", 8, ["会员 A1", "的核对"]),
    ("unbreakable", 5, ["unbre", "akabl", "e"]),
    ("", 10, [""]),
  ])
  func `lines end where a reader expects`(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(LineBreaker.lines(of: text, width: width) == lines)
  }

  @Test(arguments: 0..<50)
  func `no line is wider than asked and no sign is lost`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(
      of: ["会", "员", "，", "（", "）", "a", "1", " ", "“", "”", "é", "。"], count: 60)
    let width = Int.random(in: 8...30, using: &random)
    let lines = LineBreaker.lines(of: text, width: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width }, "seed \(seed)")
    #expect(
      lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
  }
}
