import Columns
import Programmes
import Records
import TestSupport

/// Members with gaps, for any rule book.
struct RandomMember {
  /// What text facts are drawn from, besides the ids of the book's programmes.
  private static let texts = ["C-1", "C-2", "快递员", "全国技术能手"]
  private static let residentIDs = ["110108196405010019", "110108199503120032"]
  private static let days = [
    "1960-05-01", "1964-05-02", "1995-03-12", "2008-05-01", "2020-02-29", "2022-06-26",
    "2023-05-01", "2023-12-31", "2024-01-01", "2024-05-01", "2024-12-31",
  ].compactMap { CalendarDate($0) }

  let book: RuleBook
  /// A piece is missing once in so many times.
  let gaps: Int
  /// What rules compare texts with; members have these more often than by chance, so that answers of
  /// every kind come up.
  private let named: Set<String>

  init(book: RuleBook, gaps: Int = 6) {
    (self.book, self.gaps) = (book, gaps)
    let expressions =
      book.programmes.flatMap(\.conditions).map(\.expression.text)
      + book.facts.compactMap(\.derivation?.text)
    named = Set(
      expressions.flatMap { $0.matches(of: #/"([^"]*)"/#).map { String($0.output.1) } })
  }

  func make(_ random: inout SplitMix64) -> Datum.Record { record(book.schema.fields, &random) }

  /// Samples of what a missing piece may turn out to be.
  func samples(of type: FieldType, _ random: inout SplitMix64) -> [Datum] {
    switch type {
    case .bool: [.bool(false), .bool(true)]
    case .enumeration(let enumeration): enumeration.codes.map(Datum.text)
    default: (0..<3).map { _ in datum(type, &random) }
    }
  }

  private func record(_ fields: [Field], _ random: inout SplitMix64) -> Datum.Record {
    var record: Datum.Record = [:]
    // Derived facts are mostly left to be derived.
    for field in fields where !random.oneIn(isDerived(field) ? 2 : gaps) {
      record[field.name] = datum(field.type, &random)
    }
    return record
  }

  private func isDerived(_ field: Field) -> Bool {
    book.facts.contains { $0.name == field.name && $0.derivation != nil }
  }

  private func datum(_ type: FieldType, _ random: inout SplitMix64) -> Datum {
    switch type {
    case .bool: .bool(!random.oneIn(3))
    case .int: .int(random.pick([0, 0, 1, 2, 3, 5, 12, 16, 54, 60]))
    case .decimal: .decimal(random.pick([Decimal(0), Decimal(3000), Decimal("0.05") ?? .zero]))
    case .double: .int(0)
    case .date: .date(random.pick(Self.days))
    case .enumeration(let enumeration): .text(likely(enumeration.codes, &random))
    case .string(.residentID): .text(random.pick(Self.residentIDs))
    case .string:
      .text(
        random.oneIn(2)
          ? likely(named.sorted(), &random) : random.pick(Self.texts + book.programmeIDs))
    case .list(let element):
      .list((0..<random.pick([0, 1, 1, 2, 3])).map { _ in self.element(element, &random) })
    }
  }

  private func likely(_ texts: [String], _ random: inout SplitMix64) -> String {
    let likely = texts.filter(named.contains)
    let choice = !likely.isEmpty && !random.oneIn(4) ? likely : texts
    return choice.isEmpty ? "" : random.pick(choice)
  }

  private func element(_ element: ListElement, _ random: inout SplitMix64) -> Datum {
    switch element {
    case .scalar(let type): datum(type, &random)
    case .object(let fields): .record(record(fields, &random))
    }
  }
}
