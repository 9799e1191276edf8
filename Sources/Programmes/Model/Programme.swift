public import Columns
public import Diagnostics

/// One version of a benefit programme, as one `programme` document declares it.
///
/// Several documents may hold one programme over different periods; each is a `Programme` with the
/// same `id`.
public struct Programme: Sendable {
  public var id: String
  public var title: LocalizedText
  public var provider: LocalizedText?
  public var description: LocalizedText?
  public var effective: EffectivePeriod
  /// What `effective:` says, in its file.
  public var effectiveLocation: SourceLocation
  public var sources: [Source]
  public var claim: Claim?
  /// What a member, or each claim, must meet. `.leaf` numbers index `conditions`.
  public var requirement: Requirement
  /// The leaves of the requirement in file order.
  public var conditions: [Condition]
  public var benefit: Benefit
  public var limits: [Limit]
  /// Programmes that must be granted, or eligible now.
  public var requires: [ProgrammeReference]
  /// Programmes whose grant excludes this one.
  public var excludes: [ProgrammeReference]
  public var documents: [LocalizedText]
  /// The `programme:` value in its file.
  public var location: SourceLocation
}

/// The days on which a version holds; both ends belong to it, `nil` is open.
public struct EffectivePeriod: Sendable, Hashable {
  public var from: CalendarDate?
  public var until: CalendarDate?

  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  public func contains(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  public func overlaps(_ other: EffectivePeriod) -> Bool {
    (from ?? .earliest) <= (other.until ?? .latest)
      && (other.from ?? .earliest) <= (until ?? .latest)
  }
}

/// A publication that conditions and parameters rest on.
public struct Source: Sendable, Hashable {
  public var id: String
  public var title: String
  public var publisher: String?
  public var date: CalendarDate?
  public var url: String?
  /// The id where it is declared.
  public var location: SourceLocation

  init(id: String, title: String, location: SourceLocation) {
    self.id = id
    self.title = title
    self.location = location
  }

  /// Whether both describe the same publication in the same words.
  func describesSame(as other: Source) -> Bool {
    (id, title, publisher, date, url)
      == (other.id, other.title, other.publisher, other.date, other.url)
  }
}

/// One determination per element of a list fact; conditions may use `variable`.
public struct Claim: Sendable, Hashable {
  public var variable: String
  public var list: String
  /// The variable's name in its file.
  public var location: SourceLocation
  /// The list's name in its file.
  public var listLocation: SourceLocation
}

/// A named programme, and where it is named.
public struct ProgrammeReference: Sendable, Hashable {
  public var id: String
  public var location: SourceLocation
}

/// At most `count` grants in each `period`, those given before included.
public struct Limit: Sendable, Hashable {
  public enum Period: String, Sendable, CaseIterable {
    case calendarYear = "calendar-year"
    case lifetime
  }

  public var count: Int
  public var period: Period
}
