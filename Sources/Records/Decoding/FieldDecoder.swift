import Columns
import Diagnostics

/// How the cells of one field are read. Made once per run, used for every batch.
struct FieldDecoder: Sendable {
  /// What to do with a present cell, with everything that can be prepared.
  enum Plan: Sendable {
    case bool
    case int(ClosedRange<Int64>)
    case decimal(min: Decimal?, max: Decimal?)
    case double
    case date(ClosedRange<CalendarDate>)
    case string(StringFormat?)
    case enumeration(EnumerationDecoder)
    case list(ListDecoder)
  }

  let field: Field
  let slot: Int
  let plan: Plan
  /// What an absent cell is read as.
  let absentText: [UInt8]?

  init(_ field: Field, slot: Int) {
    self.field = field
    self.slot = slot
    plan = Plan(field)
    absentText =
      if case .text(let text)? = field.absent { Array(text.utf8) } else { nil }
  }
}

extension FieldDecoder.Plan {
  init(_ field: Field) {
    switch field.type {
    case .bool: self = .bool
    case .int(let min, let max):
      self = .int((min ?? .min)...Swift.max(min ?? .min, max ?? .max))
    case .decimal(let min, let max): self = .decimal(min: min, max: max)
    case .double: self = .double
    case .date(let min, let max):
      let first = min ?? .earliest
      self = .date(first...Swift.max(first, max ?? .latest))
    case .string(let format): self = .string(format)
    case .enumeration(let enumeration): self = .enumeration(EnumerationDecoder(enumeration))
    case .list(let element): self = .list(ListDecoder(element))
    }
  }
}
