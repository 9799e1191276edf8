/// A scalar: its text after quotes, escapes and folds, how it was written, and what it means.
public struct YAMLScalar: Hashable, Sendable {
  public enum Style: Hashable, Sendable, CaseIterable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// What the text means under the core schema of YAML 1.2 (10.3.2).
  ///
  /// Numbers are not converted here, so that `0.05` stays exact: a decimal's digits are `text`.
  public enum Meaning: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// An integer beyond 64 bits; its digits are the scalar's text.
    case largeInteger
    /// A finite number with a point or an exponent; its digits are the scalar's text.
    case decimal
    case infinity(negative: Bool)
    case notANumber
    case string
  }

  public let text: String
  public let style: Style
  public let resolved: Meaning

  public init(text: String, style: Style, resolved: Meaning) {
    self.text = text
    self.style = style
    self.resolved = resolved
  }

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
