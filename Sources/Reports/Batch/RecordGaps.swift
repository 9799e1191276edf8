import Columns
import Records

/// Which records of a batch lack which facts.
struct RecordGaps {
  /// By fact.
  private let gaps: [Gap]

  /// Where a fact is lacking.
  private enum Gap {
    case nowhere
    case everywhere
    case rows(ValidityMask)
    /// Where an element of the row's list lacks it.
    case elements(ListColumn, ValidityMask)

    func holds(row: Int) -> Bool {
      switch self {
      case .nowhere: false
      case .everywhere: true
      case .rows(let mask): !mask[row]
      case .elements(let list, let mask):
        (list.offsets[row]..<list.offsets[row + 1]).contains { !mask[$0] }
      }
    }

    init(_ validity: ValidityMask?) {
      self = validity.map { .rows($0) } ?? .nowhere
    }
  }

  init(_ records: RecordBatch, facts: [String]) {
    gaps = facts.map { Self.gap($0, records) }
  }

  /// Whether a row lacks the fact, and all those that could stand for it.
  func lacks(_ fact: Int, _ unless: [Int], row: Int) -> Bool {
    gaps[fact].holds(row: row) && unless.allSatisfy { gaps[$0].holds(row: row) }
  }

  private static func gap(_ fact: String, _ records: RecordBatch) -> Gap {
    if let column = records.column(fact) { return Gap(column.validity) }
    guard let dot = fact.lastIndex(of: "."),
      case .list(let list)? = records.column(String(fact[..<dot])),
      case .object(let elements) = list.elements,
      let field = elements[String(fact[fact.index(after: dot)...])]
    else { return .everywhere }
    return field.validity.map { .elements(list, $0) } ?? .nowhere
  }
}
