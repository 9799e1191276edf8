/// Turns diagnostics into one form of output. Renderers decide how a finding looks, never what it
/// says.
public protocol DiagnosticRenderer: Sendable {
  /// The text of `diagnostics` in the order given; empty, or ending in a line break.
  func render(_ diagnostics: [Diagnostic]) -> String
}

extension Severity {
  /// The word a report begins a finding with.
  public var name: LocalizedText {
    switch self {
    case .error: LocalizedText(zh: "错误", en: "error")
    case .warning: LocalizedText(zh: "警告", en: "warning")
    case .note: LocalizedText(zh: "提示", en: "note")
    }
  }
}

extension SourceFiles {
  /// `file:line:column` of where `location` starts, as compilers write it and editors read it.
  public func describe(_ location: SourceLocation) -> String {
    let file = self[location.file]
    let position = file.position(of: location.span.start)
    return "\(file.name):\(position.line):\(position.column)"
  }
}

extension String {
  /// This text with controls made visible, so that what a user's file holds can neither move the
  /// cursor of a terminal nor reorder a line (line breaks excepted).
  var terminalSafe: String {
    if !unicodeScalars.contains(where: { $0 != "\n" && $0.terminalSafe != nil }) { return self }
    var safe = ""
    for scalar in unicodeScalars {
      safe.unicodeScalars.append(scalar == "\n" ? scalar : scalar.terminalSafe ?? scalar)
    }
    return safe
  }
}

extension Unicode.Scalar {
  /// A visible stand-in for a control or a bidirectional override, or `nil` if none is needed.
  var terminalSafe: Unicode.Scalar? {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }
}
