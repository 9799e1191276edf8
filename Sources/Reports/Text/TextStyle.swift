import Evaluation

/// Colours for a terminal, or none.
struct TextStyle: Sendable {
  enum Role { case plain, strong, faint, good, bad, open }

  let isEnabled: Bool

  func paint(_ text: String, _ role: Role) -> String {
    guard isEnabled, !text.isEmpty, let code = code(role) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The ANSI "select graphic rendition" parameters (ECMA-48, 8.3.117).
  private func code(_ role: Role) -> String? {
    switch role {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .bad: "31"
    case .open: "33"
    }
  }

  static func role(of status: Status) -> Role {
    switch status {
    case .eligible: .good
    case .ineligible, .error: .bad
    case .undetermined: .open
    }
  }

  static func role(of status: ConditionStatus) -> Role {
    switch status {
    case .met: .good
    case .unmet, .error: .bad
    case .unknown: .open
    }
  }
}
