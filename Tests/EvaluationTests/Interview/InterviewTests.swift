import Columns
import Diagnostics
import Evaluation
import Programmes
import Records
import TestSupport
import Testing

/// What an interview asks, in which order, and what it makes of the replies.
@Suite struct InterviewTests {
  private let rules = try! Rules(
    facts: """
      facts:
        id: {type: string, key: true, label: {zh: 编号, en: Number}}
        number: {type: string, format: resident-id, label: {zh: 身份证号, en: ID}, sensitive: true}
        born: {type: date, derive: residentId(number).birthDate(), label: {zh: 出生日期, en: Born}}
        age: {type: int, min: 0, max: 150, derive: born.yearsUntil(today), label: {zh: 年龄, en: Age}}
        status:
          type: enum
          values: {active: {zh: 在册, en: active, aliases: [正常]}, ended: {zh: 终止, en: ended}}
          label: {zh: 会籍状态, en: Status}
        trained: {type: bool, label: {zh: 已培训, en: Trained}}
        honours: {type: list, of: {type: string}, label: {zh: 荣誉, en: Honours}}
        patents:
          type: list
          absent: []
          of: {kind: {type: enum, values: {invention: {zh: 发明}, design: {zh: 外观}}}, on: {type: date}}
          label: {zh: 专利, en: Patents}

      """,
    RuleText.programme(
      named: "card", RuleText.all(RuleText.of("active", #"status == "active""#))),
    RuleText.programme(
      named: "aid",
      RuleText.all(
        RuleText.of("active", #"status == "active""#), RuleText.of("adult", "age >= 18"))),
    RuleText.programme(
      named: "prize",
      RuleText.all(
        RuleText.of("trained", "trained"), RuleText.of("honoured", #""甲" in honours"#))),
    RuleText.programme(
      named: "invention",
      RuleText.all(
        RuleText.of("recent", #"patents.exists(p, p.kind == "invention" && p.on.year() == 2024)"#)))
  )

  private func interview(
    _ programmes: String..., member: String? = nil
  ) throws -> Interview {
    let program = try rules.program(programmes.isEmpty ? nil : programmes)
    guard let member else { return Interview(program) }
    var files = SourceFiles()
    var sink = DiagnosticSink()
    let batch = try #require(
      MemberFile.read(
        Array(member.utf8), name: "m.yaml", Projection(Interview.schema(of: rules.checked.book)),
        files: &files, into: &sink))
    return Interview(program, record: DraftRecord(batch), asksForDefaults: false)
  }

  /// The facts asked for, one by one, when each is answered as given.
  private func asked(_ interview: inout Interview, _ replies: [String]) -> [String] {
    var result: [String] = []
    for reply in replies {
      guard let question = interview.next else { break }
      result.append(question.text)
      #expect(interview.answer(reply) == nil, "\(question.text) = \(reply)")
    }
    return result
  }

  private func statuses(_ interview: Interview) -> [Status] {
    interview.determinations.map(\.status)
  }

  @Test func `the fact that most programmes wait for comes first, lists with a default last`()
    throws
  {
    var all = try interview()
    let order = asked(
      &all, ["1", "110108199503120032", "是", "1", "甲", "1", "1", "2024年3月1日"])
    #expect(
      order == [
        "status", "number", "trained", "honours#", "honours[0]", "patents#", "patents[0].kind",
        "patents[0].on",
      ])
    #expect(all.next == nil)
    #expect(statuses(all) == [.eligible, .eligible, .eligible, .eligible])
  }

  @Test func `what is decided is not asked about any more`() throws {
    var aid = try interview("card", "aid")
    #expect(asked(&aid, ["终止"]) == ["status"])
    #expect(aid.next == nil)
    #expect(statuses(aid) == [.ineligible, .ineligible])
  }

  @Test func `of what was skipped, what is derived from it is asked instead`() throws {
    var aid = try interview("aid")
    #expect(asked(&aid, ["active"]) == ["status"])
    var chain: [String] = []
    while let question = aid.next {
      chain.append(question.text)
      aid.skip()
    }
    #expect(chain == ["number", "born", "age"])
    #expect(statuses(aid) == [.undetermined])
    aid.back()
    #expect(aid.answer("17") == nil)
    #expect(aid.next == nil && statuses(aid) == [.ineligible])
  }

  @Test func `an answer can be taken back`() throws {
    var aid = try interview("aid")
    #expect(!aid.canGoBack)
    _ = asked(&aid, ["ended"])
    aid.back()
    #expect(aid.next?.text == "status" && aid.record["status"] == nil && !aid.canGoBack)
    _ = asked(&aid, ["1", "110108199503120032"])
    #expect(statuses(aid) == [.eligible])
  }

  @Test(arguments: [
    ("status", "3"), ("status", "suspended"), ("status", ""), ("status", "　"),
    ("trained", "perhaps"),
  ])
  func `what is no answer is refused and said why`(_ fact: String, _ reply: String) throws {
    var interview = try fact == "status" ? interview("card") : interview("prize")
    let problem = interview.answer(reply)
    #expect(problem?.zh.isEmpty == false && problem?.en.isEmpty == false)
    #expect(interview.next?.text == fact && !interview.canGoBack)
  }

  @Test func `numbers keep to their bounds`() throws {
    var aid = try interview("aid", member: "status: active")
    aid.skip()
    aid.skip()
    #expect(aid.next?.text == "age")
    for reply in ["-1", "151", "1,2", "十八"] { #expect(aid.answer(reply) != nil, "\(reply)") }
    #expect(aid.answer("１８") == nil)
    #expect(aid.record["age"] == .text("18"))
  }

  @Test func `values are kept as records are written`() throws {
    var prize = try interview("prize")
    _ = asked(&prize, ["是", "2", "甲", "nu\"ll: #"])
    let yaml = prize.record.yaml(rules.checked.book.schema)
    #expect(yaml == "trained: true\nhonours:\n  - 甲\n  - \"nu\\\"ll: #\"\n")
  }

  @Test func `a list may be skipped in the middle of its entries`() throws {
    var prize = try interview("prize")
    _ = asked(&prize, ["y", "2", "乙"])
    #expect(prize.next?.text == "honours[1]")
    prize.skip()
    #expect(prize.next == nil && prize.record["honours"] == nil)
    #expect(statuses(prize) == [.undetermined])
    prize.back()
    #expect(prize.next?.text == "honours[1]")
  }

  @Test func `only the fields of the entries that matter are asked for`() throws {
    var invention = try interview("invention")
    let order = asked(&invention, ["3", "2", "1", "2023-01-01", "发明", "2024-01-01"])
    #expect(
      order == [
        "patents#", "patents[0].kind", "patents[1].kind", "patents[1].on", "patents[2].kind",
        "patents[2].on",
      ])
    #expect(statuses(invention) == [.eligible])
  }

  @Test func `gaps in the entries of a record are asked for where they matter`() throws {
    let member = "{patents: [{kind: design}, {kind: invention}]}"
    var invention = try interview("invention", member: member)
    #expect(asked(&invention, ["2023-01-01"]) == ["patents[1].on"])
    #expect(invention.next == nil && statuses(invention) == [.ineligible])
  }

  @Test func `a written record leaves out on purpose what has a default`() throws {
    let written = try interview("invention", member: "{trained: true}")
    #expect(written.next == nil && statuses(written) == [.ineligible])
    #expect(written.record["patents"] == nil)
    var fresh = try interview("invention")
    fresh.skip()
    #expect(fresh.next == nil && statuses(fresh) == [.ineligible])
  }

  @Test(arguments: [
    "null", "Null", "~", "", "- a", "a: b", "#x", "'", "\"\\", "\u{1}\u{85}", "true", ".5", "甲 乙",
    "{}", "[]", "&a", "*a", "!t", "%", "@", "`", "0x1F", "2024-05-01", "😀",
  ])
  func `a saved record reads back as it was`(_ text: String) throws {
    var record = DraftRecord()
    record["id"] = .text("M1")
    record["honours"] = .list([.text(text), .text("乙")])
    record["patents"] = .list([.record([:]), .record(["kind": .text("design")])])
    let yaml = record.yaml(rules.checked.book.schema)
    let batch = try rules.member(yaml)
    var back = DraftRecord(batch)
    for (name, value) in back.values where record[name] == nil && value == .list([]) {
      back[name] = nil
    }
    // An empty text is a missing value; all others come back.
    if !text.isEmpty { #expect(back == record, "\(yaml)") }
  }

  @Test func `an empty record is a record`() throws {
    #expect(DraftRecord().yaml(rules.checked.book.schema) == "{}\n")
    #expect(DraftRecord(try rules.member("{}")).values.keys.sorted() == ["grants", "patents"])
  }
}

extension Question {
  /// `age`, `patents#`, `honours[0]`, `patents[0].kind`.
  var text: String {
    switch subject {
    case .fact(let name): name
    case .count(let list): "\(list)#"
    case .item(let list, let index, _): "\(list)[\(index)]"
    case .field(let name, let list, let index, _): "\(list)[\(index)].\(name)"
    }
  }
}
