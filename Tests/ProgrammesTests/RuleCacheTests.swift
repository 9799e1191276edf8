import Archive
import CEL
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Programmes

/// Rules that were checked are kept, and taken again for the very same files only.
@Suite struct RuleCacheTests {
  /// A folder that nobody but the user can look into, removed at the end.
  private func withCache(_ body: (RuleCache, URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(RuleCache(folder: folder.path), folder)
  }

  private func entries(_ folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }

  private func shipped() throws -> CheckedRuleBook {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var sink = DiagnosticSink()
    let rules = RuleLibrary(path: root.appending(path: "Rules").path).loadChecked(into: &sink)
    return try #require(rules.checked)
  }

  /// All that a reflection of the model shows, which are all its parts.
  private func described(_ rules: CheckedRuleBook) -> String {
    var text = ""
    dump(rules.book.facts, to: &text)
    dump(rules.book.parameters, to: &text)
    dump(rules.book.programmes, to: &text)
    dump(rules.evaluationOrder, to: &text)
    return text
  }

  private func expectSame(_ rules: CheckedRuleBook, _ others: CheckedRuleBook) {
    #expect(described(rules) == described(others))
    #expect(rules.archived() == others.archived())
    #expect(rules.environment.variables == others.environment.variables)
    #expect(rules.environment.objects == others.environment.objects)
    for (programme, other) in zip(rules.programmes, others.programmes) {
      #expect(programme.environment.variables == other.environment.variables)
      #expect(programme.conditions.map(\.types) == other.conditions.map(\.types))
      #expect(programme.conditions.map(\.references) == other.conditions.map(\.references))
      #expect(programme.conditions.map(\.expression) == other.conditions.map(\.expression))
      #expect(programme.amount?.expression == other.amount?.expression)
    }
    #expect(
      rules.grantQuestions.expressions.mapValues(\.expression)
        == others.grantQuestions.expressions.mapValues(\.expression))
    #expect(rules.derivations.map(\.fact) == others.derivations.map(\.fact))
    #expect(
      rules.derivations.map(\.expression.expression)
        == others.derivations.map(\.expression.expression))
  }

  @Test func theShippedRulesComeBackAsTheyWere() throws {
    let rules = try shipped()
    try withCache { cache, _ in
      cache.keep(rules)
      expectSame(try #require(cache.rules(of: rules.book.files)).rules, rules)
    }
  }

  @Test func soDoesEverythingElseThatRulesCanSay() throws {
    let text = RuleText(everything)
    #expect(text.lines == [])
    let rules = try #require(text.checked)
    let again = try CheckedRuleBook(archive: try #require(rules.archived())[...], files: text.files)
    expectSame(again, rules)
  }

  /// Programs lie beside the rules they were compiled of: the last few of them, and only as long as the
  /// rules are the same.
  @Test func programsAreKeptBesideTheRules() throws {
    let text = RuleText(Prelude.facts + rule)
    let rules = try #require(text.checked)
    try withCache { cache, _ in
      let kept = try #require(cache.keep(rules))
      #expect(kept.archive(for: [1]) == nil)
      kept.keep([10, 11], for: [1])
      func programs() throws -> KeptPrograms {
        try #require(cache.rules(of: text.files)).programs
      }
      expectSame(try #require(cache.rules(of: text.files)).rules, rules)
      #expect(try programs().archive(for: [1]) == [10, 11])
      #expect(try programs().archive(for: [1, 1]) == nil)
      for key in 2...4 as ClosedRange<UInt8> { try programs().keep([key], for: [key]) }
      try programs().keep([12], for: [1])
      for key in 2...4 as ClosedRange<UInt8> {
        #expect(try programs().archive(for: [key]) == [key])
      }
      #expect(try programs().archive(for: [1]) == [12])
      try programs().keep([5], for: [5])
      #expect(try programs().archive(for: [2]) == nil)
      #expect(try programs().archive(for: [1]) == [12])
      #expect(try programs().archive(for: [5]) == [5])
      cache.keep(rules)
      #expect(try programs().archive(for: [5]) == nil)
    }
  }

  @Test func otherFilesAreOtherRules() throws {
    let texts = [("a.yaml", Prelude.facts), ("b.yaml", rule)]
    func files(_ texts: [(String, String)]) -> SourceFiles {
      var files = SourceFiles()
      for (name, text) in texts { files.add(SourceFile(name: name, text: text)) }
      return files
    }
    var sink = DiagnosticSink()
    let book = RuleBook(decoding: files(texts), into: &sink)
    let checked = try #require(RuleBookChecker.check(book, into: &sink))
    try withCache { cache, _ in
      #expect(cache.rules(of: files(texts)) == nil)
      cache.keep(checked)
      #expect(cache.rules(of: files(texts)) != nil)
      let others = [
        [texts[0], ("b.yaml", rule.replacing("18", with: "19"))], [texts[1], texts[0]],
        [texts[0], ("c.yaml", rule)], [texts[0]], texts + [("c.yaml", "# nothing\n")],
        // The same bytes, one after another.
        [("a.yaml", Prelude.facts + rule)],
      ]
      for other in others { #expect(cache.rules(of: files(other)) == nil) }
      #expect(cache.rules(of: files(texts)) != nil)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func whatWasDamagedIsNotTaken(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = RuleText(everything)
    let rules = try #require(text.checked)
    try withCache { cache, folder in
      cache.keep(rules)?.keep([1, 2, 3], for: [4])
      let entry = try #require(try entries(folder).first)
      let whole = try Data(contentsOf: entry)
      for _ in 0..<60 {
        var bytes = whole
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if random.oneIn(4) {
          bytes = bytes.prefix(place)
        } else {
          bytes[place] ^= UInt8.random(in: 1...255, using: &random)
        }
        try bytes.write(to: entry)
        #expect(cache.rules(of: text.files) == nil, "seed \(seed), byte \(place)")
      }
    }
  }

  /// Not that it can happen while the sum of all bytes is looked at; but whatever an archive holds,
  /// reading it comes to an end.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func anyArchiveCanBeRead(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = RuleText(everything)
    let archive = try #require(text.checked?.archived())
    for _ in 0..<200 {
      var bytes = archive
      for _ in 0...2 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = try? CheckedRuleBook(archive: bytes[...], files: text.files)
    }
  }

  @Test func aFolderThatOthersCanLookIntoIsNoCache() throws {
    let text = RuleText(Prelude.facts + rule)
    let rules = try #require(text.checked)
    try withCache { cache, folder in
      cache.keep(rules)
      for mode in [0o750, 0o707, 0o770] {
        try FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: folder.path)
        #expect(cache.rules(of: text.files) == nil)
      }
      for entry in try entries(folder) { try FileManager.default.removeItem(at: entry) }
      cache.keep(rules)
      #expect(try entries(folder) == [])
    }
  }

  @Test func whereNoFolderCanBeMadeNothingIsKept() throws {
    let text = RuleText(Prelude.facts + rule)
    let cache = RuleCache(folder: "/dev/null/benefits")
    cache.keep(try #require(text.checked))
    #expect(cache.rules(of: text.files) == nil)
  }

  /// A link could lead to what someone else wrote.
  @Test func linksAreNotFollowed() throws {
    let text = RuleText(Prelude.facts + rule)
    try withCache { cache, folder in
      cache.keep(try #require(text.checked))
      let entry = try #require(try entries(folder).first)
      let moved = folder.appending(path: "elsewhere")
      try FileManager.default.moveItem(at: entry, to: moved)
      try FileManager.default.createSymbolicLink(at: entry, withDestinationURL: moved)
      #expect(cache.rules(of: text.files) == nil)
    }
  }

  @Test func rulesWithErrorsAreNotKept() throws {
    try withCache { cache, folder in
      let rules = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID()).yaml")
      defer { try? FileManager.default.removeItem(at: rules) }
      try (Prelude.facts + rule.replacing("age", with: "agee"))
        .write(to: rules, atomically: true, encoding: .utf8)
      for _ in 0..<2 {
        var sink = DiagnosticSink()
        #expect(RuleLibrary(path: rules.path).loadChecked(cache, into: &sink).checked == nil)
        #expect(sink.hasErrors)
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  private let rule = """
    programme: walk
    title: {zh: 健步走, en: Walk}
    conditions:
      all:
        - {id: adult, label: {zh: 成年, en: Adult}, expr: age >= 18, assumption: {zh: 推定, en: Assumed}}
    benefit: {kind: place}

    """

  /// What the shipped rules have no need of.
  private let everything = """
    facts:
      id: {type: string, key: true, columns: [编号, no], label: {zh: 编号, en: Number}}
      idNumber: {type: string, format: resident-id, sensitive: true, label: {zh: 证号, en: ID}}
      age: {type: int, min: -1, max: 150, label: {zh: 年龄, en: Age}, unit: {zh: 岁, en: years}}
      wage: {type: decimal, min: "-0.01", max: "99999.99", label: {zh: 工资, en: Wage}, absent: "0"}
      ratio: {type: double, label: {zh: 比, en: Ratio}}
      born: {type: date, min: 1900-01-01, max: 2100-12-31, label: {zh: 生日, en: Birthday}}
      years: {type: int, derive: 'born.yearsUntil(today)', label: {zh: 周岁, en: Years}}
      tags: {type: list, of: {type: string}, absent: [], label: {zh: 标签, en: Tags}}
      card:
        type: bool
        label: {zh: 卡, en: Card}
        description: {zh: 互助卡, en: The card}
        actionable: true
        remedy: {zh: 去办卡, en: Get the card}
      status:
        type: enum
        label: {zh: 状态, en: Status}
        values: {active: {zh: 在册, en: active now, aliases: [正常, on]}, ended: {zh: 终止, en: over}}
      works:
        type: list
        label: {zh: 作品, en: Works}
        of: {kind: {type: string}, made: {type: date}, price: {type: decimal}}
    ---
    parameters:
      adult: {type: int, label: {zh: 成年, en: Of age}, history: [{from: 2019-01-01, value: 18, source: page}]}
      floor:
        type: decimal
        unit: {zh: 元, en: yuan}
        history:
          - {from: 2019-01-01, until: 2020-12-31, value: "-0.005", source: page}
          - {from: 2021-01-01, value: 3000.50, assumption: {zh: 推定, en: Assumed}}
      since: {type: date, history: [{from: 2019-01-01, value: 2018-02-28, source: page}]}
      open: {type: bool, history: [{from: 2019-01-01, value: true, source: page}]}
      word: {type: string, history: [{from: 2019-01-01, value: 好, source: page}]}
      words: {type: list, of: {type: string}, history: [{from: 2019-01-01, value: [a, b], source: page}]}
    sources:
      page: {title: 页, publisher: 报, date: 2019-11-27, url: "https://example.org/page"}
    ---
    programme: other
    title: {zh: 其他, en: Other}
    conditions:
      all:
        - {id: open, label: {zh: 开放, en: Open}, expr: params.open, assumption: {zh: 推定, en: Assumed}}
    benefit: {kind: event}
    ---
    programme: works
    title: {zh: 作品奖, en: Works}
    provider: {zh: 总工会, en: Federation}
    description: {zh: 奖励, en: A prize}
    effective: {from: 2019-01-01, until: 2030-12-31}
    sources:
      page: {title: 页, publisher: 报, date: 2019-11-27, url: "https://example.org/page"}
    claim: {work: works}
    conditions:
      any:
        - all:
            - id: adult
              label: {zh: 成年, en: Adult}
              expr: age >= params.adult || years >= params.adult
              source: page
              remedy: {zh: 等待, en: Wait}
              met: {zh: '{age}岁', en: 'aged {age}'}
              unmet: {zh: '才{age}岁', en: 'only {age}'}
            - none:
                - {id: cheap, label: {zh: 便宜, en: Cheap}, expr: work.price < params.floor, source: page}
                - {id: tagged, label: {zh: 标签, en: Tagged}, expr: 'tags.exists(t, t in params.words)', source: page}
        - id: late
          label: {zh: 晚, en: Late}
          expr: 'work.made > params.since && work.kind != params.word && ratio > 0.5 && wage > 0.05'
          assumption: {zh: 推定, en: Assumed}
        - id: known
          label: {zh: 有效, en: Known}
          expr: 'residentId(idNumber).isValid() && status == "active" && card'
          source: page
    benefit: {kind: cash, amount: 'params.floor * 2', currency: USD, description: {zh: 钱, en: Money}}
    limits: [{count: 1, per: calendar-year}, {count: 3, per: lifetime}]
    requires: [other]
    documents: [{zh: 作品, en: The work}]

    """
}
