/// A scalar: its text after quotes, escapes and folds, how it was written, and what it means.
public struct YAMLScalar: Hashable, Sendable {
  /// How the text was written: without quotes, in `'` or `"`, or as a block after `|` or `>`.
  public enum Style: Hashable, Sendable, CaseIterable {
    /// `literal` is a block after `|`, `folded` one after `>`.
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// What the text means under the core schema of YAML 1.2 (10.3.2).
  ///
  /// Numbers are not converted here, so that `0.05` stays exact: a decimal's digits are `text`.
  public enum Meaning: Hashable, Sendable {
    /// Empty, `null` or `~`.
    case null
    /// `true` or `false`; `yes` and `on` are strings.
    case bool(Bool)
    /// A whole number that fits 64 bits; also `0x1F` and `0o17`.
    case integer(Int64)
    /// An integer beyond 64 bits; its digits are the scalar's text.
    case largeInteger
    /// A finite number with a point or an exponent; its digits are the scalar's text.
    case decimal
    /// `.inf`, or `-.inf` when negative.
    case infinity(negative: Bool)
    /// `.nan`.
    case notANumber
    /// Anything else.
    case string
  }

  /// After quotes, escapes and folds: the text the author meant.
  public let text: String
  /// How it was written; only a plain one can mean anything but a string, unless it is tagged.
  public let style: Style
  /// What the text means: a number, a bool, null or a string.
  public let resolved: Meaning

  /// For a scalar made elsewhere; `resolved` is not checked against the text.
  public init(text: String, style: Style, resolved: Meaning) {
    self.text = text
    self.style = style
    self.resolved = resolved
  }

  /// Whether nothing is written, or `null` or `~`.
  public var isNull: Bool { resolved == .null }
}

extension YAMLScalar.Meaning {
  var kind: YAMLKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .integer, .largeInteger: .integer
    case .decimal, .infinity, .notANumber: .decimal
    case .string: .text
    }
  }
}
