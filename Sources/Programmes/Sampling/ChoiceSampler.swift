import Diagnostics
import Records

/// Values of an enum: those that conditions compare with come four times as often as others, and
/// the one declared first, which is mostly the usual one, two times more.
struct ChoiceSampler: ValueSampler {
  /// Each value as often as it is to come.
  private let choices: [SampledValue]

  init(_ enumeration: Enumeration, compared: [String]) {
    choices = enumeration.values.enumerated().flatMap { index, value in
      let weight = (compared.contains(value.code) ? 4 : 1) + (index == 0 ? 2 : 0)
      return Array(repeating: Self.choice(value, of: enumeration), count: weight)
    }
  }

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    choices.isEmpty ? .gap : random.pick(choices)
  }

  /// A spreadsheet has the Chinese label, unless that would be read as another value.
  static func choice(_ value: EnumerationValue, of enumeration: Enumeration) -> SampledValue {
    let others = enumeration.values.filter { $0.code != value.code }.flatMap { other in
      [other.code, other.label?.zh, other.label?.en].compactMap { $0 } + other.aliases
    }
    guard let label = value.label?.zh, !label.isEmpty, !others.contains(label) else {
      return .choice(code: value.code, label: value.code)
    }
    return .choice(code: value.code, label: label)
  }
}
