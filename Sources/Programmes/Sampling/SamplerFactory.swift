import CEL
import Columns
import Records

/// Chooses how each fact of a rule book is sampled.
struct SamplerFactory {
  /// One value in this many is left out, but never the key.
  static let gapEvery = 25
  /// What a birth date and a sex that follow from a resident number are left out by: one in two.
  private static let derivedGapEvery = 2

  private let checked: CheckedRuleBook
  private let compared: ComparedValues
  private let asOf: CalendarDate

  init(_ checked: CheckedRuleBook, asOf: CalendarDate) {
    self.checked = checked
    self.asOf = asOf
    compared = ComparedValues(checked, asOf: asOf)
  }

  /// How the fact is sampled; `nil` for one that is left to be derived.
  func sampler(_ fact: Fact) -> (any ValueSampler)? {
    if let derivation = checked.derivations.first(where: { $0.fact == fact.name }) {
      return derivedSampler(fact, derivation.expression).map {
        GapSampler(sampler: $0, every: Self.derivedGapEvery)
      }
    }
    if fact.field.isKey { return keySampler(fact.field) }
    return gapped(plain(fact.field, path: fact.name))
  }

  private func gapped(_ sampler: any ValueSampler) -> any ValueSampler {
    GapSampler(sampler: sampler, every: Self.gapEvery)
  }

  /// A birth date or a sex that the rules read off a resident number; everything else that is
  /// computed would have to agree with what it is computed from.
  private func derivedSampler(
    _ fact: Fact, _ derivation: CheckedExpression
  ) -> (any ValueSampler)? {
    let expression = derivation.expression
    guard case .call(let function, let number?, _) = expression[expression.root].kind,
      case .call("residentId", nil, _) = expression[number].kind
    else { return nil }
    switch (function, fact.field.type) {
    case ("birthDate", .date(nil, nil)): return BirthDateSampler()
    case ("sex", .enumeration(let enumeration)):
      guard let male = enumeration["male"], let female = enumeration["female"] else { return nil }
      return SexSampler(
        male: ChoiceSampler.choice(male),
        female: ChoiceSampler.choice(female))
    default: return nil
    }
  }

  private func keySampler(_ field: Field) -> any ValueSampler {
    switch field.type {
    case .string(.residentID): ResidentIDSampler()
    case .int, .decimal, .double: KeySampler(isNumber: true)
    default: KeySampler(isNumber: false)
    }
  }

  private static let birthDateNames: Set<String> = ["birthdate", "birthday", "dateofbirth"]

  private func plain(_ field: Field, path: String) -> any ValueSampler {
    let compared = compared[path]
    switch field.type {
    case .string(.residentID): return ResidentIDSampler()
    case .string(nil): return TextSampler(field, compared: compared)
    case .int(let min, let max):
      return NumberSampler(min: min, max: max, compared: compared.numbers)
    case .decimal(let min, let max):
      return NumberSampler(min: min, max: max, compared: compared.numbers)
    case .double: return NumberSampler(min: Decimal?.none, max: nil, compared: compared.numbers)
    case .bool: return TruthSampler()
    case .date(nil, nil) where Self.birthDateNames.contains(lastName(of: path)):
      return BirthDateSampler()
    case .date(let min, let max):
      return DateSampler(min: min, max: max, compared: compared.dates, asOf: asOf)
    case .enumeration(let enumeration):
      return ChoiceSampler(enumeration, compared: compared.texts)
    case .list(.scalar(let type)):
      let element = Field(name: field.name, type: type, label: field.label)
      return ListSampler(element: plain(element, path: path))
    case .list(.object(let fields)):
      return ListSampler(
        element: ObjectSampler(
          fields: fields.map { ($0.name, gapped(plain($0, path: "\(path).\($0.name)"))) }))
    }
  }

  private func lastName(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
