public import Columns

/// What values a fact can have. Bounds are inclusive.
public indirect enum FieldType: Hashable, Sendable {
  case string(format: StringFormat? = nil)
  case int(min: Int64? = nil, max: Int64? = nil)
  case decimal(min: Decimal? = nil, max: Decimal? = nil)
  case double
  case bool
  case date(min: CalendarDate? = nil, max: CalendarDate? = nil)
  case enumeration(Enumeration)
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
