import Diagnostics
import Testing
import YAMLTree

@Suite struct LimitsTests {
  @Test func `depth is bounded, however deep the text goes`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(Reading(nested(100)).diagnostics.isEmpty)
    #expect(Reading(nested(101)).summary == ["1:101 yaml.too-deep"])
    #expect(Reading(nested(100_000)).diagnostics.count == 1)
    #expect(Reading(String(repeating: "- ", count: 5_000)).diagnostics.count == 1)
    #expect(Reading(String(repeating: "{a: ", count: 5_000)).diagnostics.count == 1)
  }

  @Test func `depth counts what aliases stand for`() {
    let chain = (1...200).map { "- &a\($0) [*a\($0 - 1)]" }.joined(separator: "\n")
    #expect(Reading("- &a0 x\n\(chain)\n").diagnostics.map(\.code) == [.yamlTooDeep])
  }

  @Test func `an alias bomb is a finding, not a use of memory`() {
    var text = "- &a0 [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      text +=
        "- &a\(level) [" + [String](repeating: alias, count: 10).joined(separator: ", ") + "]\n"
    }
    let reading = Reading(text)
    #expect(reading.diagnostics.map(\.code) == [.yamlAliasExpansion])
    #expect(reading.documents.isEmpty)
  }

  @Test func `nodes and bytes are bounded`() {
    let list = "[" + String(repeating: "1,", count: 50) + "]"
    #expect(Reading(list, limits: YAMLLimits(nodes: 51)).diagnostics.isEmpty)
    #expect(Reading(list, limits: YAMLLimits(nodes: 50)).summary == ["1:100 yaml.too-many-nodes"])
    #expect(Reading(list, limits: YAMLLimits(bytes: 101)).summary == ["1:1 yaml.file-too-large"])
  }
}
