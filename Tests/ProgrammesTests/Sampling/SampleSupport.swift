import Columns
import Diagnostics
import Foundation
import Records
import Testing

@testable import Programmes

/// Rules to sample from, and what their samples say when they are read again.
struct Samples {
  let rules: CheckedRuleBook
  let asOf: CalendarDate

  /// - Parameter text: rule documents.
  init(_ text: String, asOf: String = "2024-05-01") throws {
    rules = try #require(RuleText(text).checked)
    self.asOf = try #require(CalendarDate(asOf))
  }

  /// The rules in the repository.
  init(asOf: String = "2024-05-01") throws {
    var root = URL(filePath: #filePath)
    while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
    var sink = DiagnosticSink()
    let path = root.deletingLastPathComponent().appending(path: "Rules").path
    let book = RuleLibrary(path: path).load(.rules, into: &sink)
    rules = try #require(RuleBookChecker.check(book, into: &sink))
    self.asOf = try #require(CalendarDate(asOf))
  }

  func sampler(_ seed: UInt64 = 1, _ format: RecordFormat = .csv) -> MemberSampler {
    MemberSampler(rules, asOf: asOf, seed: seed, format: format)
  }

  /// A whole file.
  func file(_ count: Int, _ seed: UInt64 = 1, _ format: RecordFormat = .csv) -> [UInt8] {
    let sampler = sampler(seed, format)
    return sampler.header + (count == 0 ? [] : sampler.records(1...count))
  }

  func text(_ count: Int, _ seed: UInt64 = 1, _ format: RecordFormat = .csv) -> String {
    String(decoding: file(count, seed, format), as: UTF8.self)
  }

  /// The values of members, each under the path of its fact, elements of lists one by one.
  func values(_ count: Int, _ seed: UInt64 = 1) -> [String: [SampledValue]] {
    let factory = SamplerFactory(rules, asOf: asOf)
    let samplers = rules.book.facts.compactMap { fact in
      factory.sampler(fact).map { (name: fact.name, sampler: $0) }
    }
    var values: [String: [SampledValue]] = [:]
    for ordinal in 1...count {
      var random = RandomSource(seed: seed, stream: UInt64(ordinal))
      let member = SampledMember(ordinal: ordinal, asOf: asOf, &random)
      for (name, sampler) in samplers {
        add(sampler.value(for: member, &random), name, to: &values)
      }
    }
    return values
  }

  private func add(
    _ value: SampledValue, _ path: String, to values: inout [String: [SampledValue]]
  ) {
    switch value {
    case .list(let elements): for element in elements { add(element, path, to: &values) }
    case .object(let fields):
      for field in fields { add(field.value, "\(path).\(field.name)", to: &values) }
    default: values[path, default: []].append(value)
    }
  }

  /// The keys of the records, and what kept others from being read.
  func read(
    _ bytes: [UInt8], _ format: RecordFormat
  ) throws -> (keys: [String], faults: [String]) {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    var reader = try RecordReader.open(
      MemorySource(bytes), name: "members", format: format, Projection(rules.book.schema),
      files: &files, into: &sink)
    var keys: [String] = []
    var faults = sink.diagnostics.map(\.headline.en)
    while let chunk = try reader?.next() {
      for batch in chunk.batches { keys += (0..<batch.count).map { batch.keys[$0] } }
      faults += chunk.rejects.map { "\($0)" }
    }
    return (keys, faults)
  }
}

/// Rules with a fact of every type and what is awkward about each.
let awkwardRules = """
  facts:
    id: {type: int, min: 1, key: true, label: {zh: 号, en: Number}}
    a.text: {type: string, columns: [" 文本 ", 文本2], label: {zh: 文本, en: Text}}
    a.quoted: {type: string, label: {zh: '引,"号', en: Quoted}}
    b.tight: {type: int, min: 5, max: 5, label: {zh: 五, en: Five}}
    b.negative: {type: int, max: -10, label: {zh: 负, en: Negative}}
    b.wide:
      type: int
      min: -9223372036854775808
      max: 9223372036854775807
      label: {zh: 宽, en: Wide}
    a.rate: {type: decimal, min: 0.125, max: 0.875, label: {zh: 率, en: Rate}}
    a.sum: {type: decimal, label: {zh: 数额, en: Sum}}
    a.score: {type: double, label: {zh: 分, en: Score}}
    c.day: {type: date, min: 2024-02-28, max: 2024-03-01, label: {zh: 日, en: Day}}
    c.birthday: {type: date, label: {zh: 生日, en: Birthday}}
    c.card: {type: string, format: resident-id, label: {zh: 证件, en: Card}}
    c.flag: {type: bool, label: {zh: 是否, en: Flag}}
    c.kind:
      type: enum
      label: {zh: 种类, en: Kind}
      values:
        one: {zh: "一 一", en: first}
        two: {zh: 二, en: second}
        three: {zh: '三,', en: third}
    d.notes: {type: list, of: {type: string}, label: {zh: 注, en: Notes}}
    d.counts: {type: list, of: {type: int, max: 0}, absent: [], label: {zh: 次, en: Counts}}
    d.visits:
      type: list
      label: {zh: 访, en: Visits}
      of:
        on: {type: date}
        by: {type: enum, values: {bus: {zh: 公交, en: bus}, foot: {zh: 步行, en: on foot}}}
        tags: {type: list, of: {type: string}}
  ---
  programme: aid
  title: {zh: 资助, en: Aid}
  benefit: {kind: service}
  conditions:
    all:
      - {id: text, label: {zh: 一, en: One}, expr: 'a.text in ["a,b", "say \\"hi\\"", " x ", ""]', assumption: {zh: 一, en: One}}
      - {id: day, label: {zh: 二, en: Two}, expr: c.day == date("2024-02-29"), assumption: {zh: 一, en: One}}
      - {id: sum, label: {zh: 三, en: Three}, expr: a.sum > decimal("-12.345"), assumption: {zh: 一, en: One}}
      - {id: wide, label: {zh: 四, en: Four}, expr: b.wide != 9223372036854775807, assumption: {zh: 一, en: One}}
      - {id: visit, label: {zh: 五, en: Five}, expr: 'd.visits.exists(v, v.by == "bus" && v.on < today)', assumption: {zh: 一, en: One}}
      - {id: note, label: {zh: 六, en: Six}, expr: '"tab\\there" in d.notes', assumption: {zh: 一, en: One}}
      - {id: kind, label: {zh: 七, en: Seven}, expr: c.kind == "three", assumption: {zh: 一, en: One}}
      - {id: score, label: {zh: 八, en: Eight}, expr: a.score >= 2.5, assumption: {zh: 一, en: One}}

  """
