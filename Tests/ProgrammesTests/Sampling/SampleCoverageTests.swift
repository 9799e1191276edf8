import Columns
import Records
import Testing

@testable import Programmes

/// Two thousand members show all that conditions tell apart.
@Suite struct SampleCoverageTests {
  private let samples: Samples
  private let values: [String: [SampledValue]]
  private let compared: ComparedValues

  init() throws {
    samples = try Samples()
    values = samples.values(2_000, 9)
    compared = ComparedValues(samples.rules, asOf: samples.asOf)
  }

  /// The path and type of every fact that is sampled, and of the fields of lists' elements.
  private var paths: [(path: String, type: FieldType)] {
    samples.rules.book.facts.flatMap { fact -> [(path: String, type: FieldType)] in
      switch fact.field.type {
      case .list(.object(let fields)): fields.map { ("\(fact.name).\($0.name)", $0.type) }
      case .list(.scalar(let type)): [(fact.name, type)]
      default: [(fact.name, fact.field.type)]
      }
    }.filter { values[$0.path] != nil }
  }

  private func texts(_ path: String) -> [String] {
    (values[path] ?? []).compactMap { value in
      switch value {
      case .text(let text), .number(let text): text
      case .choice(let code, _): code
      case .truth(let flag): "\(flag)"
      case .gap, .list, .object: nil
      }
    }
  }

  @Test func everyValueOfEveryEnumOccurs() {
    for case (let path, .enumeration(let enumeration)) in paths {
      #expect(Set(texts(path)) == Set(enumeration.codes), "\(path)")
    }
  }

  @Test func bothTruthsOccur() {
    for case (let path, .bool) in paths {
      #expect(Set(texts(path)) == ["true", "false"], "\(path)")
    }
  }

  @Test func everyComparedTextOccursAndOthersDoToo() {
    for case (let path, .string) in paths {
      let found = Set(texts(path))
      #expect(found.isSuperset(of: compared[path].texts), "\(path)")
      #expect(found.count > compared[path].texts.count, "\(path)")
    }
  }

  @Test func bothSidesOfEveryComparedNumberOccur() throws {
    #expect(compared["training.hours"].numbers == [Decimal(60)])
    for (path, type) in paths {
      let found = texts(path).compactMap { Decimal($0) }
      for constant in compared[path].numbers {
        #expect(found.contains(constant), "\(path) \(constant)")
        #expect(found.contains { constant < $0 }, "\(path) \(constant)")
        // No tuition is below 0, which is its least.
        if case .decimal(let least?, _) = type, constant <= least { continue }
        #expect(found.contains { $0 < constant }, "\(path) \(constant)")
      }
    }
  }

  @Test func bothSidesOfEveryComparedDayOccur() {
    #expect(compared["enrolment.startedOn"].dates == [samples.asOf])
    for (path, _) in paths {
      let found = texts(path).compactMap { CalendarDate($0) }
      for day in compared[path].dates {
        #expect(found.contains(day), "\(path)")
        #expect(found.contains { $0 < day } && found.contains { day < $0 }, "\(path)")
      }
    }
  }

  @Test func everyAgeThatProgrammesSpeakOfOccurs() {
    let ages = Set(
      texts("member.birthDate").compactMap { CalendarDate($0)?.years(until: samples.asOf) })
    for age in [15, 16, 17, 18, 54, 55, 59, 60] { #expect(ages.contains(age), "\(age)") }
  }

  @Test func grantsAreOfTheProgrammesOfTheBook() {
    #expect(Set(texts("grants.programme")).isSuperset(of: samples.rules.book.programmeIDs))
  }

  /// A certificate that has been paid for is one whose number a grant names.
  @Test func numbersThatAreComparedMeet() {
    #expect(compared["grants.item"].meetsOtherFacts)
    #expect(compared["certificates.number"].meetsOtherFacts)
    let paid = Set(texts("grants.item")).intersection(texts("certificates.number"))
    #expect(paid.count > 50)
  }

  @Test func comparisonsAreFoundInEveryShape() throws {
    let book = try Samples(awkwardRules, asOf: "2024-02-29")
    let compared = ComparedValues(book.rules, asOf: book.asOf)
    #expect(compared["a.text"].texts == ["a,b", "say \"hi\"", " x ", ""])
    #expect(compared["c.day"].dates.map(\.description) == ["2024-02-29"])
    #expect(compared["a.sum"].numbers == [Decimal("-12.345")])
    #expect(compared["b.wide"].numbers == [Decimal(Int64.max)])
    #expect(compared["d.visits.by"].texts == ["bus"])
    #expect(compared["d.visits.on"].dates == [book.asOf])
    #expect(compared["d.notes"].texts == ["tab\there"])
    #expect(compared["c.kind"].texts == ["three"])
    #expect(compared["a.score"].numbers == [Decimal("2.5")])
    #expect(compared["id"].numbers == [] && !compared["id"].meetsOtherFacts)
  }
}
