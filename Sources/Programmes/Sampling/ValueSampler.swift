import Columns

/// Makes values of one fact.
protocol ValueSampler: Sendable {
  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue
}

/// Leaves some values out.
struct GapSampler: ValueSampler {
  let sampler: any ValueSampler
  /// One value in this many is left out.
  let every: Int

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    random.oneIn(every) ? .gap : sampler.value(for: member, &random)
  }
}

struct TruthSampler: ValueSampler {
  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    .truth(random.oneIn(2))
  }
}

/// A valid resident number that agrees with the member's birth date and sex.
struct ResidentIDSampler: ValueSampler {
  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    .text(member.residentID)
  }
}

struct BirthDateSampler: ValueSampler {
  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    .text(member.birthDate.description)
  }
}

struct SexSampler: ValueSampler {
  let male: SampledValue
  let female: SampledValue

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    member.isMale ? male : female
  }
}

/// The name of a record: counted from 1, `M00000001` where it is a text.
struct KeySampler: ValueSampler {
  let isNumber: Bool

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    let digits = "\(member.ordinal)"
    if isNumber { return .number(digits) }
    return .text("M" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits)
  }
}
