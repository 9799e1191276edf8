/// Colours for a terminal, or none.
struct TerminalStyle: Sendable {
  /// What a piece of text is, which decides its colour.
  enum Role: Hashable, Sendable {
    case severity(Severity)
    case secondary
    case strong
    case frame
  }

  let enabled: Bool

  func paint(_ text: String, _ role: Role) -> String {
    enabled ? "\u{1B}[\(code(role))m\(text)\u{1B}[0m" : text
  }

  /// The ANSI "select graphic rendition" parameters (ECMA-48, 8.3.117).
  private func code(_ role: Role) -> String {
    switch role {
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    case .secondary, .frame: "1;34"
    case .strong: "1"
    }
  }
}
