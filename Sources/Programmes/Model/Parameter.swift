public import CEL
public import Columns
public import Diagnostics
public import Records

/// A figure that rules refer to as `params.<name>`, with the values it had over time.
public struct Parameter: Sendable {
  /// Without the `params.` prefix.
  public var name: String
  public var type: FieldType
  public var label: LocalizedText?
  public var unit: LocalizedText?
  /// Ordered by `from`; periods never overlap.
  public var history: [ParameterValue]
  /// The publications its document declares, for what its values rest on.
  public var sources: [Source]
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
  public var period: EffectivePeriod
  public var value: Value
  public var basis: Basis
  public var location: SourceLocation
}
