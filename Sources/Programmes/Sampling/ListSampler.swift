/// Lists: three in four are empty, the others have one, two or three elements.
struct ListSampler: ValueSampler {
  let element: any ValueSampler

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    let count =
      switch random.below(20) {
      case 0..<15: 0
      case 15..<18: 1
      case 18: 2
      default: 3
      }
    var member = member
    var elements: [SampledValue] = []
    for position in 0..<count {
      member.position = position + 1
      elements.append(element.value(for: member, &random))
    }
    return .list(elements)
  }
}

/// The elements of a list of records.
struct ObjectSampler: ValueSampler {
  let fields: [(name: String, sampler: any ValueSampler)]

  func value(for member: SampledMember, _ random: inout RandomSource) -> SampledValue {
    var values: [SampledField] = []
    values.reserveCapacity(fields.count)
    for (name, sampler) in fields {
      values.append(SampledField(name: name, value: sampler.value(for: member, &random)))
    }
    return .object(values)
  }
}
