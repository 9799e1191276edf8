public import Columns

/// What values a fact can have. Bounds are inclusive.
public indirect enum FieldType: Hashable, Sendable {
  /// Any text; with a format, only those of its form.
  case string(format: StringFormat? = nil)
  /// A whole number of 64 bits.
  case int(min: Int64? = nil, max: Int64? = nil)
  /// An exact number: money, rates.
  case decimal(min: Decimal? = nil, max: Decimal? = nil)
  /// Binary floating point; never money.
  case double
  /// Truth, in the many ways that files write it: `是`, `yes`, `1`.
  case bool
  /// A calendar day.
  case date(min: CalendarDate? = nil, max: CalendarDate? = nil)
  /// One of the declared codes; files may use labels or aliases.
  case enumeration(Enumeration)
  /// Any number of elements, none included.
  case list(element: ListElement)
}

/// A text whose form is checked when it is read.
public enum StringFormat: String, Hashable, Sendable, CaseIterable {
  /// A Chinese resident identity number of 18 characters (GB 11643).
  case residentID = "resident-id"
}

/// What a list fact holds.
public enum ListElement: Hashable, Sendable {
  /// Records with these fields.
  case object([Field])
  /// Plain values.
  case scalar(FieldType)
}

extension FieldType {
  /// Whether values are lists.
  public var isList: Bool {
    if case .list = self { true } else { false }
  }
}
