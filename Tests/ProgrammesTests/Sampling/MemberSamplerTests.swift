import Columns
import Records
import TestSupport
import Testing

@testable import Programmes

/// Whatever is sampled is a file that the rules it came from can read.
@Suite struct MemberSamplerTests {
  static let seeds: [UInt64] = [0, 1, 2, 77, .max]

  @Test(arguments: seeds, RecordFormat.allCases)
  func everyRecordReadsBack(seed: UInt64, format: RecordFormat) throws {
    let samples = try Samples()
    let (keys, faults) = try samples.read(samples.file(300, seed, format), format)
    #expect(faults == [], "seed \(seed)")
    #expect(keys.count == 300)
    #expect(keys.first == "M00000001" && keys.last == "M00000300")
    #expect(Set(keys).count == 300)
  }

  @Test(arguments: seeds, RecordFormat.allCases)
  func awkwardFactsReadBackToo(seed: UInt64, format: RecordFormat) throws {
    let samples = try Samples(awkwardRules, asOf: "2024-02-29")
    let (keys, faults) = try samples.read(samples.file(500, seed, format), format)
    #expect(faults == [], "seed \(seed)")
    #expect(keys == (1...500).map { "\($0)" })
  }

  @Test(arguments: ["0001-01-01", "9999-12-31"])
  func theEndsOfTheCalendarAreNoHarm(day: String) throws {
    let samples = try Samples(asOf: day)
    #expect(try samples.read(samples.file(200), .csv).faults == [])
  }

  /// The same bytes on every machine: these were made on one, once.
  @Test(arguments: [RecordFormat.csv, .ndjson])
  func theSameSeedIsTheSameFile(format: RecordFormat) throws {
    let samples = try Samples(awkwardRules, asOf: "2024-02-29")
    expectGolden(samples.text(8, 42, format), named: "sample.\(format.rawValue)")
    #expect(samples.file(8, 42, format) != samples.file(8, 43, format))
  }

  @Test func aMemberDoesNotDependOnThoseBefore() throws {
    let sampler = try Samples().sampler(5)
    let whole = sampler.records(1...40)
    #expect(sampler.records(1...13) + sampler.records(14...40) == whole)
  }

  @Test func noMembersAreAHeader() throws {
    let samples = try Samples()
    #expect(samples.text(0).hasPrefix("会员编号,身份证号,出生日期,性别,婚姻状况,"))
    #expect(samples.text(0).split(separator: "\n").count == 1)
    #expect(samples.text(0, 1, .ndjson) == "")
  }

  /// A spreadsheet has labels, 是 and 否, and nothing for an empty list of claims; NDJSON has codes.
  @Test func formatsAreWrittenAsOfficesWriteThem() throws {
    let samples = try Samples(
      """
      facts:
        m.id: {type: string, key: true, columns: [编号], label: {zh: 会员号, en: Number}}
        m.ok: {type: bool, label: {zh: 好, en: Good}}
        m.state: {type: enum, values: {on: {zh: 在册, en: active}}, label: {zh: 状态, en: State}}
        n.items: {type: list, absent: [], of: {type: int, min: 7, max: 7}, label: {zh: 件, en: Items}}
        grants: {type: list, of: {programme: {type: string}, grantedOn: {type: date}}, label: {zh: 待遇, en: Grants}}
      """)
    let csv = samples.text(200).split(separator: "\n", omittingEmptySubsequences: false)
    let ndjson = samples.text(200, 1, .ndjson).split(separator: "\n")
    #expect(csv[0] == "编号,m.ok,m.state,n.items,grants")
    #expect(csv.contains { $0.contains(",是,在册,") } && csv.contains { $0.contains(",否,在册,,") })
    #expect(csv.contains { $0.contains(",[7],[]") })
    #expect(ndjson[0].hasPrefix(#"{"m":{"id":"M00000001","ok":"#))
    #expect(ndjson.contains { $0.contains(#""state":"on"},"n":{"items":[7]},"grants":[]}"#) })
    #expect(ndjson.contains { $0.contains(#""ok":null"#) })
  }

  @Test func oneValueInTwentyFiveIsLeftOut() throws {
    let values = try Samples().values(4_000)
    #expect(values["member.id"]?.contains(.gap) == false)
    for name in ["membership.status", "training.hours", "employment.startedOn", "card.held"] {
      let found = try #require(values[name])
      let gaps = found.count { $0 == .gap }
      #expect((120...200).contains(gaps), "\(name): \(gaps) of \(found.count)")
    }
  }

  @Test func residentNumbersAreValidAndAgreeWithTheRecord() throws {
    let lines = try Samples().text(2_000).split(separator: "\n").dropFirst()
    var numbers: Set<String> = []
    var (births, sexes) = (0, 0)
    for line in lines {
      let cells = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
      guard !cells[1].isEmpty else { continue }
      let number = ResidentID(String(cells[1]))
      #expect(number.isValid, "\(line)")
      #expect(numbers.insert(number.text).inserted)
      if !cells[2].isEmpty {
        births += 1
        #expect(number.birthDate == CalendarDate(String(cells[2])))
      }
      if !cells[3].isEmpty {
        sexes += 1
        #expect(number.sex == (cells[3] == "男" ? "male" : "female"))
      }
    }
    #expect(births > 800 && births < 1_100 && sexes > 800 && sexes < 1_100)
  }
}
