public import Columns
public import Diagnostics

/// One version of a benefit programme, as one `programme` document declares it.
///
/// Several documents may hold one programme over different periods; each is a `Programme` with the
/// same `id`.
public struct Programme: Sendable {
  /// Lower-case words with hyphens: `mutual-aid-card`.
  public var id: String
  /// The name members know it by.
  public var title: LocalizedText
  /// Who grants it; `nil` when the rules do not say.
  public var provider: LocalizedText?
  /// What it is for, in a sentence or two.
  public var description: LocalizedText?
  /// The days on which this version is applied.
  public var effective: EffectivePeriod
  /// What `effective:` says, in its file.
  public var effectiveLocation: SourceLocation
  /// The publications its conditions and benefit rest on, in file order.
  public var sources: [Source]
  /// What each determination is about; `nil` when the member is asked as a whole.
  public var claim: Claim?
  /// What a member, or each claim, must meet. `.leaf` numbers index `conditions`.
  public var requirement: Requirement
  /// The leaves of the requirement in file order.
  public var conditions: [Condition]
  /// What is granted.
  public var benefit: Benefit
  /// How often it may be granted; every limit must allow it.
  public var limits: [Limit]
  /// Programmes that must be granted, or eligible now.
  public var requires: [ProgrammeReference]
  /// Programmes whose grant excludes this one.
  public var excludes: [ProgrammeReference]
  /// What to bring, in the order to show it.
  public var documents: [LocalizedText]
  /// The `programme:` value in its file.
  public var location: SourceLocation
}

/// The days on which a version holds; both ends belong to it, `nil` is open.
public struct EffectivePeriod: Sendable, Hashable {
  /// The first day; `nil` is since ever.
  public var from: CalendarDate?
  /// The last day, which belongs to it; `nil` is until further notice.
  public var until: CalendarDate?

  /// Both ends open unless given; that `from` is not after `until` is checked when rules are read.
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the day belongs to the period.
  public func contains(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  /// Whether any day belongs to both.
  public func overlaps(_ other: EffectivePeriod) -> Bool {
    (from ?? .earliest) <= (other.until ?? .latest)
      && (other.from ?? .earliest) <= (until ?? .latest)
  }
}

/// A publication that conditions and parameters rest on.
public struct Source: Sendable, Hashable {
  /// What conditions refer to it by; unique within its document.
  public var id: String
  /// The publication's own title, in its own language.
  public var title: String
  /// The authority that issued it.
  public var publisher: String?
  /// The day it was published.
  public var date: CalendarDate?
  /// Where it can be read; shown, never fetched.
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
  /// The name by which conditions speak of an element: `patent`.
  public var variable: String
  /// The name of the list fact: `patents`.
  public var list: String
  /// The variable's name in its file.
  public var location: SourceLocation
  /// The list's name in its file.
  public var listLocation: SourceLocation
}

/// A named programme, and where it is named.
public struct ProgrammeReference: Sendable, Hashable {
  /// The programme's id, which may have several versions.
  public var id: String
  /// Where the rules name it.
  public var location: SourceLocation
}

/// At most `count` grants in each `period`, those given before included.
public struct Limit: Sendable, Hashable {
  /// The time within which grants are counted.
  public enum Period: String, Sendable, CaseIterable {
    /// From 1 January to 31 December of the as-of date's year.
    case calendarYear = "calendar-year"
    /// All grants ever given.
    case lifetime
  }

  /// How many grants are allowed.
  public var count: Int
  /// When the count starts anew.
  public var period: Period
}
