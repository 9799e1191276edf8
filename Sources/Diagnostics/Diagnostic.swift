/// How much a diagnostic matters. Errors make a rule book invalid; warnings are findings.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The stable name of a kind of diagnostic, such as `cel.no-overload` or `rule.unknown-key`.
///
/// Codes are part of the product's contract: tests, SARIF output and `benefits explain` use them.
/// Each module declares its own as static members, next to its messages.
public struct DiagnosticCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let description: String

  public init(_ code: String) { description = code }

  public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool {
    a.description < b.description
  }
}

/// A place a diagnostic points at, with an optional short text beside the underline.
public struct Label: Hashable, Sendable {
  public var location: SourceLocation
  public var text: LocalizedText?

  public init(_ location: SourceLocation, _ text: LocalizedText? = nil) {
    self.location = location
    self.text = text
  }
}

/// One finding about an input, as data. Renderers decide how it looks, never what it says.
///
/// Style: the headline starts lower-case (in English), has no final full stop and puts what the
/// user wrote in backticks; it says what is wrong. `help` says what to do.
public struct Diagnostic: Hashable, Sendable {
  public var code: DiagnosticCode
  public var severity: Severity
  public var headline: LocalizedText
  /// Where it is; `nil` only when no text is to blame (a missing file, say).
  public var primary: Label?
  public var secondary: [Label]
  public var notes: [LocalizedText]
  public var help: LocalizedText?

  public init(
    _ code: DiagnosticCode, severity: Severity = .error, _ headline: LocalizedText,
    at primary: Label? = nil, secondary: [Label] = [], notes: [LocalizedText] = [],
    help: LocalizedText? = nil
  ) {
    self.code = code
    self.severity = severity
    self.headline = headline
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
    self.help = help
  }

  /// The same diagnostic with every location passed through `transform`; used to carry a finding
  /// about an expression into the file that embeds it.
  public func mapLocations(_ transform: (SourceLocation) -> SourceLocation) -> Diagnostic {
    var copy = self
    copy.primary = primary.map { Label(transform($0.location), $0.text) }
    for index in copy.secondary.indices {
      copy.secondary[index].location = transform(secondary[index].location)
    }
    return copy
  }
}
