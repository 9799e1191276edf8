public import Columns

/// A value of one row. Columns hold typed arrays instead; values appear where an expression is too
/// general for a column, in function bodies, and in explanations.
public indirect enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case date(CalendarDate)
  case decimal(Decimal)
  case list([Value])
}
