public import CEL
public import Columns
public import Diagnostics
public import Records

/// A figure that rules refer to as `params.<name>`, with the values it had over time.
public struct Parameter: Sendable {
  /// Without the `params.` prefix.
  public var name: String
  /// The type of every value in `history`.
  public var type: FieldType
  /// The name people read; `nil` when reports show `variable` instead.
  public var label: LocalizedText?
  /// The unit reports show behind a value, such as 元 or years; `nil` for none.
  public var unit: LocalizedText?
  /// Ordered by `from`; periods never overlap.
  public var history: [ParameterValue]
  /// The publications its document declares, for what its values rest on.
  public var sources: [Source]
  /// The parameter's name in its file.
  public var location: SourceLocation

  /// The name expressions use.
  public var variable: String { "params." + name }

  /// The entry in force on a day, if any.
  public func value(on date: CalendarDate) -> ParameterValue? {
    history.last { $0.period.contains(date) }
  }
}

/// One value of a parameter, and the days it holds.
public struct ParameterValue: Sendable {
  /// The days on which the value holds, both ends included.
  public var period: EffectivePeriod
  /// Of the parameter's type.
  public var value: Value
  /// The publication that set it, or what was assumed.
  public var basis: Basis
  /// Where the entry stands in its file.
  public var location: SourceLocation
}
