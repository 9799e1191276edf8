/// How much a diagnostic matters. Errors make a rule book invalid; warnings are findings.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Note, warning and error, from least to most; the raw value is what JSON output says.
  case note, warning, error

  /// Notes come before warnings, and these before errors.
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
  /// As written in output: `cel.no-overload`.
  public let description: String

  /// Lower-case words with hyphens, behind the module's prefix and a dot; this is not checked.
  public init(_ code: String) { description = code }

  /// By text, so that lists of codes are in alphabetical order.
  public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool {
    a.description < b.description
  }
}

/// A place a diagnostic points at, with an optional short text beside the underline.
public struct Label: Hashable, Sendable {
  /// What is underlined.
  public var location: SourceLocation
  /// Stands beside the underline; `nil` underlines without a word.
  public var text: LocalizedText?

  /// Points at `location`, by default without a text.
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
  /// The kind of finding; several findings may have the same.
  public var code: DiagnosticCode
  /// Errors keep a rule book from being used, warnings and notes do not.
  public var severity: Severity
  /// What is wrong, in one line.
  public var headline: LocalizedText
  /// Where it is; `nil` only when no text is to blame (a missing file, say).
  public var primary: Label?
  /// Other places that help to see it, such as where a name was first declared.
  public var secondary: [Label]
  /// More that is worth knowing, each shown on lines of its own.
  public var notes: [LocalizedText]
  /// What to do; `nil` where the headline leaves no question.
  public var help: LocalizedText?

  /// An error unless said otherwise; every part but code and headline may be left out.
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
