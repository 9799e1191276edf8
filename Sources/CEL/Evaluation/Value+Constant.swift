/// Constants of a plan: values of different types that are equal, as `1` and `1.0`, are different ones.
extension Value: Digestible {
  /// Whether both are one constant.
  func isSameConstant(as other: Value) -> Bool {
    switch (self, other) {
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.int(let a), .int(let b)): a == b
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSameConstant(as: $1) }
    case (.string, _), (_, .string), (.int, _), (_, .int), (.list, _), (_, .list): false
    // What is written differently differs, be it only the sign of a zero.
    default: description == other.description
    }
  }

  func mix(into digest: inout Digest) {
    switch self {
    case .string(let text): digest.mix(text)
    case .int(let number): digest.mix(1, Int(number))
    case .list(let values):
      digest.mix(2, values.count)
      for value in values { value.mix(into: &digest) }
    default: digest.mix(description)
    }
  }
}
