import Diagnostics
import Records

/// Texts: half of them those that conditions compare with, the others the fact's label with a
/// number. Texts that are compared with other facts are serial numbers, the same for the elements
/// of all lists that stand at the same place, so that some of them meet.
struct TextSampler: ValueSampler {
  private let compared: [String]
  private let fillers: [String]
  private let isSerial: Bool

  init(_ field: Field, compared: ComparedValues.OfFact) {
    // A reader takes off the spaces around a text, and takes an empty cell for a gap.
    self.compared = compared.texts.filter {
      $0.first?.isWhitespace == false && $0.last?.isWhitespace == false
    }
    let name = field.label?.zh ?? field.name
    fillers = (1...40).map { "\(name)\($0)" }
    isSerial = compared.meetsOtherFacts && compared.texts.isEmpty
  }

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    if isSerial { return .text("\(member.ordinal)-\(member.position)") }
    if !compared.isEmpty, random.oneIn(2) { return .text(random.pick(compared)) }
    return .text(random.pick(fillers))
  }
}
