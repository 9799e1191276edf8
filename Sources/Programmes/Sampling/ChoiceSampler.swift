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
      return Array(repeating: Self.choice(value), count: weight)
    }
  }

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    choices.isEmpty ? .gap : random.pick(choices)
  }

  /// A spreadsheet has the Chinese label; the rule checks see to it that no other value has it.
  static func choice(_ value: EnumerationValue) -> SampledValue {
    .choice(code: value.code, label: value.label?.zh ?? value.code)
  }
}
