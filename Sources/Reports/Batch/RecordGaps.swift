import Columns
import Records

/// Which records of a batch lack which facts.
struct RecordGaps {
  private let wordCount: Int
  /// The sets of rows that lack a fact, as words of `RowMask`, one fact behind the other: looked at row
  /// after row without a reference to count.
  private let words: [UInt64]

  init(_ records: RecordBatch, facts: [String]) {
    wordCount = RowMask.wordCount(records.count)
    words = facts.flatMap { Self.lacking($0, records).words }
  }

  /// Whether a row lacks a fact, by its number.
  @inline(__always)
  func lacks(_ fact: Int, row: Int) -> Bool {
    words[fact &* wordCount &+ row >> 6] >> UInt64(truncatingIfNeeded: row & 63) & 1 == 1
  }

  private static func lacking(_ fact: String, _ records: RecordBatch) -> RowMask {
    if let column = records.column(fact) {
      return column.validity.map { RowMask(missing: $0) } ?? RowMask(count: records.count)
    }
    guard let dot = fact.lastIndex(of: "."),
      case .list(let list)? = records.column(String(fact[..<dot])),
      case .object(let elements) = list.elements,
      let field = elements[String(fact[fact.index(after: dot)...])]
    else { return RowMask(repeating: true, count: records.count) }
    return field.validity.map { lacking(list, $0) } ?? RowMask(count: records.count)
  }

  /// The rows that have an element that lacks a field.
  private static func lacking(_ list: ListColumn, _ validity: ValidityMask) -> RowMask {
    var rows = RowMask(count: list.count)
    var row = 0
    RowMask(missing: validity).forEach { element in
      while list.offsets[row + 1] <= element { row += 1 }
      rows.insert(row)
    }
    return rows
  }
}
