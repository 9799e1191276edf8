import Columns

extension Column {
  /// About how many bytes the column takes.
  var byteCount: Int {
    let mask = (validity?.count ?? 0) / 8
    return switch self {
    case .bool(let column): column.count + mask
    case .int(let column): column.count * 8 + mask
    case .double(let column): column.count * 8 + mask
    case .date(let column): column.count * MemoryLayout<CalendarDate>.stride + mask
    case .decimal(let column): column.count * MemoryLayout<Decimal>.stride + mask
    case .string(let column):
      column.count * 4 + column.dictionary.bytes.count + column.dictionary.count * 16 + mask
    case .list(let column): column.count * 8 + column.elements.byteCount + mask
    case .object(let column): column.fields.reduce(mask) { $0 + $1.column.byteCount }
    }
  }
}
