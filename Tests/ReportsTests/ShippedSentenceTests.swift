import CEL
import Columns
import Diagnostics
import Evaluation
import Foundation
import Programmes
import Records
import TestSupport
import Testing

@testable import Reports

/// No sentence for people, whatever came of a condition, holds what only rule authors read.
@Suite struct ShippedSentenceTests {
  private let book: RuleBook
  private let checked: CheckedRuleBook
  private let raw: RawWords

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    var sink = DiagnosticSink()
    book = RuleLibrary(path: Self.root.appending(path: "Rules").path).load(into: &sink)
    checked = try #require(RuleBookChecker.check(book, into: &sink))
    raw = RawWords(book)
  }

  @Test func `the cases show every condition met, not met and not known`() throws {
    var seen: [String: Set<ConditionStatus>] = [:]
    var random = SplitMix64(seed: 7)
    let nobody = try read("{}")
    for sample in book.cases {
      let program = RuleProgram(
        checked, asOf: sample.asOf, programmes: sample.expectations.map(\.programme))
      var sink = DiagnosticSink()
      let decoder = MemberDecoder(Projection(book.schema))
      let member = try #require(decoder.decode(yaml: sample.member, into: &sink))
      let parts = member.columns.indices.map {
        Bool.random(using: &random) ? member.columns[$0] : nobody.columns[$0]
      }
      let partial = RecordBatch(
        projection: member.projection, columns: parts, keys: member.keys)
      for batch in [member, partial, nobody] {
        for determination in program.explain(batch)[0] {
          for (id, outcome) in check(determination) { seen[id, default: []].insert(outcome) }
        }
      }
    }
    let conditions = book.programmes.flatMap { programme in
      programme.conditions.map { "\(programme.id).\($0.id)" }
    }
    for id in conditions {
      #expect(
        seen[id]?.isSuperset(of: [.met, .unmet, .unknown]) == true, "\(id): \(seen[id] ?? [])")
    }
  }

  @Test(arguments: ["courier", "engineer", "firefighter", "gaps", "retired", "social-worker"])
  func `the examples are explained in plain words`(_ name: String) throws {
    let text = try String(
      contentsOf: Self.root.appending(path: "Examples/\(name).yaml"), encoding: .utf8)
    let day = try #require(CalendarDate("2024-05-01"))
    for determination in RuleProgram(checked, asOf: day).explain(try read(text))[0] {
      _ = check(determination)
    }
  }

  /// Every sentence of a determination, and those that its conditions would have in error.
  private func check(_ determination: Determination) -> [(String, ConditionStatus)] {
    let explainer = ConditionExplainer(
      vocabulary: Vocabulary(book, asOf: determination.asOf), asOf: determination.asOf,
      claim: determination.programme.version.claim, showSensitive: false)
    let groups = [determination.conditions] + determination.claims.map(\.conditions)
    return groups.joined().map { outcome in
      var failed = outcome
      failed.status = .error
      failed.error = EvaluationError(
        DiagnosticCode("cel.overflow"),
        LocalizedText(zh: "结果超出 `int` 的范围", en: "the result is out of range of `int`"))
      for outcome in [outcome, failed] {
        let sentence = explainer.statement(outcome).sentence
        let id = "\(determination.programme.id).\(outcome.condition.id)"
        #expect(raw.find(sentence) == [], "\(id) \(outcome.status): \(sentence)")
        #expect(!sentence.zh.isEmpty && !sentence.en.isEmpty)
      }
      return ("\(determination.programme.id).\(outcome.condition.id)", outcome.status)
    }
  }

  private func read(_ text: String) throws -> RecordBatch {
    var files = SourceFiles()
    var sink = DiagnosticSink()
    return try #require(
      MemberFile.read(
        Array(text.utf8), name: "member.yaml", Projection(book.schema), files: &files, into: &sink))
  }
}

/// Finds what only rule authors read: operators, calls, names of facts, codes of enum facts.
struct RawWords {
  private let facts: [String]
  /// Codes that are no word of any label.
  private let codes: Set<String>
  private static let operators = ["==", "!=", "&&", "||", "<=", ">=", "(x", "()", "params.", "`"]

  init(_ book: RuleBook) {
    facts = book.facts.map(\.name).filter { $0.contains(".") }
    var codes: Set<String> = []
    var words: Set<String> = []
    func add(_ field: Field) {
      words.formUnion(field.label.map { Self.words($0.en) } ?? [])
      switch field.type {
      case .enumeration(let enumeration):
        codes.formUnion(enumeration.codes)
        for value in enumeration.values { words.formUnion(Self.words(value.label?.en ?? "")) }
      case .list(.object(let fields)): fields.forEach(add)
      default: break
      }
    }
    book.facts.map(\.field).forEach(add)
    self.codes = codes.subtracting(words)
    chineseCodes = codes
  }

  /// Chinese sentences hold no English word at all, so any code counts.
  private let chineseCodes: Set<String>

  func find(_ text: LocalizedText) -> [String] {
    let raw = (Self.operators + facts).filter { text.zh.contains($0) || text.en.contains($0) }
    return raw + codes.intersection(Self.words(text.en))
      + chineseCodes.intersection(Self.words(text.zh))
  }

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }.map(String.init))
  }
}
