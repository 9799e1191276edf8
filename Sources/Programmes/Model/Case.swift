public import Columns
public import Diagnostics
public import YAMLTree

/// A worked example that the rules must agree with: a member, a day, and what is expected.
public struct Case: Sendable {
  /// What it shows, in the author's words; unique by convention, a repeat is warned of.
  public var name: String
  /// The day the rules are applied on.
  public var asOf: CalendarDate
  /// The member record as written, decoded against the facts when the case runs.
  public var member: YAMLNode
  /// One for each programme that the case speaks of, in file order.
  public var expectations: [Expectation]
  /// The case's `name:` value in its file.
  public var location: SourceLocation

  /// What one programme must answer; `nil` parts are not compared.
  public struct Expectation: Sendable {
    /// The id of the programme.
    public var programme: String
    /// `eligible`, `ineligible`, `undetermined` or `error`.
    public var status: String
    /// Two decimals or more, compared by value.
    public var amount: Decimal?
    /// The ids expected, in order: `active`, `limit`.
    public var reasons: [String]?
    /// The names of the missing facts expected, in any order.
    public var missing: [String]?
    /// The programme's id in the case.
    public var location: SourceLocation
    /// The places of `reasons` and of `missing`, one each.
    var reasonLocations: [SourceLocation]
    var missingLocations: [SourceLocation]
  }
}
