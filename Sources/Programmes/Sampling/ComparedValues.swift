import CEL
import Columns

/// The values that a rule book's expressions compare facts with: where answers change sides.
///
/// A fact is named by its path: `training.hours`, and `grants.programme` for a field of a list's
/// elements, whatever the expression calls an element. The elements of a list of plain values go by
/// the name of the list.
struct ComparedValues {
  /// What one fact is compared with, in order of first appearance, without repeats.
  struct OfFact {
    var texts: [String] = []
    var numbers: [Decimal] = []
    var dates: [CalendarDate] = []
    /// Whether it is compared with another fact too, as a certificate's number is with a grant's.
    var meetsOtherFacts = false
  }

  private var facts: [String: OfFact] = [:]

  /// Nothing for a fact that is compared with no constant.
  subscript(path: String) -> OfFact { facts[path] ?? OfFact() }

  /// - Parameter asOf: the value of `today`, and the day whose parameters count.
  init(_ checked: CheckedRuleBook, asOf: CalendarDate) {
    for programme in checked.programmes {
      for expression in programme.expressions {
        add(expression, checked.book, claim: programme.programme.claim, asOf)
      }
    }
    for derivation in checked.derivations {
      add(derivation.expression, checked.book, claim: nil, asOf)
    }
    for programme in checked.book.programmeIDs {
      add(.string(programme), to: "\(StandardFacts.grantsName).programme")
    }
  }

  private mutating func add(
    _ expression: CheckedExpression, _ book: RuleBook, claim: Claim?, _ asOf: CalendarDate
  ) {
    let reader = ComparisonReader(expression, book, claim: claim, asOf: asOf)
    for (path, other) in reader.comparisons() {
      switch other {
      case .value(let value): add(value, to: path)
      case .fact: facts[path, default: OfFact()].meetsOtherFacts = true
      }
    }
  }

  private mutating func add(_ value: Value, to path: String) {
    switch value {
    case .list(let values): for value in values { add(value, to: path) }
    case .string(let text): append(text, to: \.texts, of: path)
    case .date(let date): append(date, to: \.dates, of: path)
    default:
      if let number = value.asDecimal { append(number, to: \.numbers, of: path) }
    }
  }

  private mutating func append<Element: Equatable>(
    _ element: Element, to list: WritableKeyPath<OfFact, [Element]>, of path: String
  ) {
    var fact = self[path]
    guard !fact[keyPath: list].contains(element) else { return }
    fact[keyPath: list].append(element)
    facts[path] = fact
  }
}
