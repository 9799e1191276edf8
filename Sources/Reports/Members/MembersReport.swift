public import Diagnostics
public import Programmes
public import Records

/// What `validate --members` tells of a file before it is run.
public struct MembersReport: Sendable {
  let survey: MemberSurvey
  let name: String
  private let derived: Set<String>

  /// - Parameter name: the file as the user named it.
  public init(_ survey: MemberSurvey, _ book: RuleBook, name: String) {
    self.survey = survey
    self.name = name
    derived = Set(book.facts.filter { $0.derivation != nil }.map(\.name))
  }

  /// What a fact is of a member when the file does not say.
  enum Otherwise: String {
    /// It is worked out from others.
    case derived
    /// The rules say what silence means.
    case absent
    /// It is not known, and answers may wait for it.
    case unknown
  }

  func otherwise(_ fact: MemberSurvey.Fact) -> Otherwise {
    if derived.contains(fact.field.name) { return .derived }
    return fact.field.absent == nil ? .unknown : .absent
  }

  /// The facts that the file has, in the order of its columns.
  var matched: [MemberSurvey.Fact] {
    let found = survey.facts.filter { $0.header != nil }
    return found.enumerated()
      .sorted { ($0.element.column ?? 0, $0.offset) < ($1.element.column ?? 0, $1.offset) }
      .map(\.element)
  }

  /// The facts that it has not, in rule-file order.
  var missing: [MemberSurvey.Fact] { survey.facts.filter { $0.header == nil } }

  /// The facts with cells that can't be read, in the order of the columns.
  var faulty: [MemberSurvey.Fact] { matched.filter { $0.badCells > 0 } }

  /// For the terminal: the counts, then what was found, each part only where there is something.
  public func text(language: Language) -> String {
    let parts = [
      table(Wording.columnsFound, matched, language, header: Wording.columnsOfFound) {
        [$0.column.map(String.init) ?? "", $0.header ?? "", $0.field.name, label($0, language)]
          + [$0.filled.map { Wording.grouped(String($0)) } ?? ""]
      },
      table(Wording.factsWithoutColumn, missing, language) {
        [$0.field.name, label($0, language), Wording.otherwise(otherwise($0))[language]]
      },
      table(Wording.columnsWithoutFact, survey.unknown, language) {
        [
          Wording.place($0.place, isColumn: isTable)[language], $0.name,
          $0.suggestion.map { Wording.didYouMean($0)[language] } ?? "",
        ]
      },
      faults(language),
    ]
    let count = Wording.survey(name, records: survey.records, rejected: survey.rejected)
    return ([count[language] + "\n"] + parts.filter { !$0.isEmpty }).joined(separator: "\n")
  }

  /// Whether the file has columns.
  private var isTable: Bool { survey.facts.contains { $0.column != nil } }

  private func label(_ fact: MemberSurvey.Fact, _ language: Language) -> String {
    fact.field.label?[language] ?? ""
  }

  private func table<Item>(
    _ heading: LocalizedText, _ items: [Item], _ language: Language,
    header: [LocalizedText] = [], _ cells: (Item) -> [String]
  ) -> String {
    guard !items.isEmpty else { return "" }
    var table = TextTable(numbersFrom: header.isEmpty ? .max : header.count - 1)
    if !header.isEmpty { table.row(header.map { $0[language] }) }
    for item in items { table.row(cells(item)) }
    return heading[language] + "\n" + table.text
  }

  private func faults(_ language: Language) -> String {
    guard survey.hasFaults else { return "" }
    var lines = [Wording.badCells[language]]
    for fact in faulty {
      lines.append("  " + Wording.badCells(of: fact)[language])
      lines += fact.firstBad.map { "    " + Wording.fault($0)[language] }
    }
    if survey.badRecords > 0 {
      lines.append("  " + Wording.badRecords(survey.badRecords)[language])
      lines += survey.firstBadRecords.map { "    " + Wording.fault($0)[language] }
    }
    return lines.map { $0.printable + "\n" }.joined()
  }
}
