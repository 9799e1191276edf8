public import Columns
public import Diagnostics
public import YAMLTree

/// A worked example that the rules must agree with: a member, a day, and what is expected.
public struct Case: Sendable {
  public var name: String
  public var asOf: CalendarDate
  /// The member record as written, decoded against the facts when the case runs.
  public var member: YAMLNode
  public var expectations: [Expectation]
  public var location: SourceLocation

  /// What one programme must answer; `nil` parts are not compared.
  public struct Expectation: Sendable {
    public var programme: String
    /// `eligible`, `ineligible`, `undetermined` or `error`.
    public var status: String
    /// Two decimals or more, compared by value.
    public var amount: Decimal?
    public var reasons: [String]?
    public var missing: [String]?
    public var location: SourceLocation
    /// The places of `reasons` and of `missing`, one each.
    var reasonLocations: [SourceLocation]
    var missingLocations: [SourceLocation]
  }
}
