/// Four-valued logic, written out case by case.
enum Verdict {
  case yes, no, unknown, error

  static func all(_ parts: [Verdict]) -> Verdict {
    if parts.contains(.no) { return .no }
    if parts.contains(.unknown) { return .unknown }
    if parts.contains(.error) { return .error }
    return .yes
  }

  static func any(_ parts: [Verdict]) -> Verdict {
    if parts.contains(.yes) { return .yes }
    if parts.contains(.unknown) { return .unknown }
    if parts.contains(.error) { return .error }
    return .no
  }

  var opposite: Verdict {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown, .error: self
    }
  }

  init(_ isTrue: Bool) { self = isTrue ? .yes : .no }
}
