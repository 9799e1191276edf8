public import Columns
public import Records

/// Makes synthetic members from the facts a rule book declares, for trying rules out and for timing
/// them: the book need not come with data.
///
///     let sampler = MemberSampler(rules, asOf: today, seed: 7, format: .csv)
///     var file = sampler.header
///     file += sampler.records(1...1_000)
///
/// Every value is one that its fact may have, and every value of an enum and both sides of each
/// constant in a condition turn up among a few thousand members. One value in 25 is left out; the key
/// never is, and counts the members from 1. Facts that are derived are left to be derived, but for a
/// birth date and a sex that follow from a resident number: these stand in every second record, and
/// agree with the number. A resident number is valid and belongs to nobody.
///
/// A member depends on the rules, the day, the seed and its place in the file alone: not on the
/// machine, on what was made before, or on the format.
public struct MemberSampler: Sendable {
  private let asOf: CalendarDate
  private let seed: UInt64
  private let samplers: [any ValueSampler]
  private let form: SampleForm

  /// - Parameters:
  ///   - asOf: the day that dates lie around.
  ///   - seed: other seeds make other members.
  public init(
    _ checked: CheckedRuleBook, asOf: CalendarDate, seed: UInt64, format: RecordFormat
  ) {
    self.asOf = asOf
    self.seed = seed
    let factory = SamplerFactory(checked, asOf: asOf)
    let columns = checked.book.facts.indices.compactMap { index in
      factory.sampler(checked.book.facts[index]).map { (index: index, sampler: $0) }
    }
    samplers = columns.map(\.sampler)
    form = SampleForm(format, checked.book.schema, facts: columns.map(\.index))
  }

  /// What stands before the records: the header of a table, nothing in NDJSON.
  public var header: [UInt8] { form.header }

  /// The records of the members with these numbers, 1 being the first, as UTF-8 lines.
  public func records(_ ordinals: ClosedRange<Int>) -> [UInt8] {
    var writer = form.writer()
    for ordinal in ordinals { writer.append(member(ordinal)) }
    return writer.take()
  }

  private func member(_ ordinal: Int) -> [SampledValue] {
    var random = RandomSource(seed: seed, stream: UInt64(ordinal))
    let member = SampledMember(ordinal: ordinal, asOf: asOf, &random)
    return samplers.map { $0.value(for: member, &random) }
  }
}
