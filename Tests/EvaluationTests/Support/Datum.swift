import Columns

/// A piece of a member record, as tests hold it: plain, and with gaps where a key is missing.
enum Datum: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  case decimal(Decimal)
  case date(CalendarDate)
  case text(String)
  case list([Datum])
  case record(Record)

  typealias Record = [String: Datum]

  /// A field of a record; `nil` where it is missing.
  subscript(field: String) -> Datum? {
    if case .record(let record) = self { record[field] } else { nil }
  }
}
