import Diagnostics
import Testing
import YAMLTree

private enum Kind: String, CaseIterable, Sendable { case cash, card, place }

private struct Sample: Equatable {
  var title: LocalizedText
  var kind: Kind
  var count: Int
  var amount: String?
  var tags: [String]
  var isOpen: Bool
}

private func decodeSample(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> Sample? {
  guard var fields = value.fields(&sink) else { return nil }
  let title = fields.require("title", .localizedText, &sink)
  let kind = fields.require("kind", .choice(Kind.self), &sink)
  let count = fields.require("count", .integer(in: 0...10), &sink)
  let amount = fields.optional("amount", .decimalText, &sink)
  let tags = fields.optional("tags", .list(of: .string), &sink)
  let isOpen = fields.optional("open", .bool, &sink)
  fields.rejectUnknownKeys(&sink)
  guard let title, let kind, let count else { return nil }
  return Sample(
    title: title, kind: kind, count: count, amount: amount, tags: tags ?? [],
    isOpen: isOpen ?? false)
}

@Suite struct DecodingTests {
  private func decode(_ text: String) -> (Sample?, [Diagnostic], [String]) {
    let reading = Reading(text)
    var sink = DiagnosticSink()
    let sample = YAMLValue(reading.root).decode(YAMLDecoder(decodeSample), &sink)
    let summary = sink.diagnostics.map { Reading.summarize($0, reading.files) }
    return (sample, sink.diagnostics, summary)
  }

  @Test func `reads a mapping field by field`() {
    let (sample, findings, _) = decode(
      """
      title: {zh: 学费, en: Tuition}
      kind: cash
      count: 3
      amount: "3000.00"
      tags: [甲, 乙]
      open: true
      """)
    #expect(findings.isEmpty)
    #expect(
      sample
        == Sample(
          title: LocalizedText(zh: "学费", en: "Tuition"), kind: .cash, count: 3,
          amount: "3000.00", tags: ["甲", "乙"], isOpen: true))
  }

  @Test func `leaves out what is optional, and takes one language for both`() {
    let (sample, findings, _) = decode("title: {zh: 学费}\nkind: card\ncount: 0\namount:\n")
    #expect(findings.isEmpty)
    #expect(sample?.title == LocalizedText(verbatim: "学费"))
    #expect(sample?.amount == nil)
  }

  @Test func `finds all that is wrong in one reading`() {
    let (sample, findings, summary) = decode(
      "titel: 学费\nkind: csah\ncount: 11\namount: 三千\ntags: [甲, 5, [乙]]\nopen: yes\n外: 1\n")
    #expect(sample == nil)
    #expect(
      summary == [
        "1:1 yaml.missing-key", "1:1 yaml.unknown-key", "2:7 yaml.unknown-choice",
        "3:8 yaml.integer-range", "4:9 yaml.wrong-kind", "5:11 yaml.wrong-kind",
        "5:14 yaml.wrong-kind", "6:7 yaml.wrong-kind", "7:1 yaml.unknown-key",
      ])
    #expect(
      findings.map(\.headline.en) == [
        "the key `title` is missing", "unknown key `titel`", "`csah` is not a value of `kind`",
        "`11` is not within 0 to 10",
        "`amount` must be a decimal number or a whole number, found a text",
        "`tags[1]` must be a text, found a whole number", "`tags[2]` must be a text, found a list",
        "`open` must be true or false, found a text", "unknown key `外`",
      ])
    #expect(findings[1].help?.zh == "是不是 `title`？")
    #expect(findings[2].help?.en == "did you mean `cash`?")
    #expect(findings[5].help?.en == "put it in quotes")
    #expect(findings[7].help?.en == "write `true` or `false`")
    #expect(
      findings[8].help?.en
        == "one of: `title`, `kind`, `count`, `amount`, `tags`, `open`")
  }

  @Test func `says when a document is of another kind`() {
    let (_, findings, summary) = decode("标题：学费\n种类：现金\n")
    #expect(summary == ["1:1 yaml.wrong-kind"])
    #expect(findings.first?.headline.zh == "应为键值表，这里是文字")
    #expect(findings.first?.help?.en.contains("half-width colon") == true)
  }

  @Test func `recognises a wide colon inside braces`() {
    let (_, findings, _) = decode("title: {zh：学费}\nkind: cash\ncount: 1\n")
    let unknown = findings.first { $0.code == .yamlUnknownKey }
    #expect(unknown?.headline.en == "unknown key `zh：学费` in `title`")
    #expect(unknown?.help?.zh == "把全角冒号 `：` 改成半角冒号加空格 `: `")
    #expect(findings.count == 1)
  }

  @Test func `a required key without a value is told apart from one that is missing`() {
    let (_, findings, _) = decode("title:\nkind: cash\ncount: 1\n")
    #expect(findings.map(\.headline.en) == ["`title` must be a text, found nothing"])
    #expect(findings.first?.help?.en == "write the value after the colon")
  }

  @Test func `an empty text of two languages is refused`() {
    let (_, findings, _) = decode("title: {}\nkind: cash\ncount: 1\n")
    #expect(findings.map(\.headline.en) == ["a text `zh` or `en` is missing in `title`"])
  }

  @Test(arguments: [
    ("9223372036854775808", "yaml.integer-range"), ("1.5", "yaml.wrong-kind"),
    ("\"5\"", "yaml.wrong-kind"),
  ])
  func `an integer is an integer`(text: String, code: String) {
    var sink = DiagnosticSink()
    let value = YAMLValue(Reading(text).root, path: "n")
    #expect(value.decode(.integer, &sink) == nil)
    #expect(sink.diagnostics.map(\.code.description) == [code])
  }

  @Test(arguments: [("0.05", "0.05"), ("'12'", "12"), ("-3.10", "-3.10")])
  func `a decimal keeps its digits`(text: String, digits: String) {
    var sink = DiagnosticSink()
    #expect(YAMLValue(Reading(text).root).decode(.decimalText, &sink) == digits)
  }

  @Test func `entries named by the author keep order, place and path`() {
    let reading = Reading("事实:\n  member.id: {type: 甲}\n  年龄: [1]\n")
    var sink = DiagnosticSink()
    var fields = YAMLValue(reading.root).fields(&sink)
    let entries = fields?.require("事实", .named(.any), &sink) ?? []
    #expect(entries.map(\.name.value) == ["member.id", "年龄"])
    #expect(entries.map(\.value.path) == ["事实.member.id", "事实.年龄"])
    #expect(entries.map { reading.text($0.name.location.span) } == ["member.id", "年龄"])
  }

  @Test func `one item may stand for a list, and places can be kept`() {
    var sink = DiagnosticSink()
    let reading = Reading("a: 甲\nb: [乙, 丙]\n")
    var fields = YAMLValue(reading.root).fields(&sink)
    let one = fields?.require("a", .oneOrMore(of: YAMLDecoder<String>.string.located), &sink)
    let two = fields?.require("b", .oneOrMore(of: .string), &sink)
    #expect(one?.map { reading.text($0.location.span) } == ["甲"])
    #expect(two == ["乙", "丙"])
  }
}
