import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("titel", ["title", "provider", "table"], ["title"]),
    ("会员编码", ["会员编号", "出生日期"], ["会员编号"]),
    ("status", ["membership.status", "member.id"], ["membership.status"]),
    ("Active", ["active", "ended"], ["active"]),
    ("conditons", ["condition", "conditions"], ["conditions", "condition"]),
    ("xyz", ["title", "provider"], []),
    ("在册", ["active", "终止"], []),
    ("", ["a"], []),
    ("title", ["title"], []),
  ])
  func `offers only names that are near`(name: String, known: [String], expected: [String]) {
    #expect(nearest(to: name, among: known) == expected)
  }

  @Test func `keeps to the limit`() {
    #expect(nearest(to: "aaaa", among: ["aaab", "aaac", "aaad"], limit: 2) == ["aaab", "aaac"])
  }

  @Test func `gives up on long texts rather than compare them`() {
    let text = String(repeating: "会", count: 10_000)
    #expect(nearest(to: text, among: [text + "员"]).isEmpty)
  }
}
