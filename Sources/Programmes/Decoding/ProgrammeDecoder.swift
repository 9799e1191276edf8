import Diagnostics
import YAMLTree

/// Reads a `programme` document.
enum ProgrammeDecoder {
  /// `nil` only if the programme has no name: parts that can't be read are reported and left out.
  static func decode(
    _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> Programme? {
    SourcesDecoder.decode(&fields, &context)
    let id = fields.require("programme", YAMLDecoder<String>.anyText.located, &context.sink)
    if let id, !NameRules.isID(id.value) {
      context.report(RuleMessages.badID(.programme, id.value, at: id.location))
    }
    let place = id?.location ?? fields.location
    let title = decodeTitle(&fields, of: id, at: place, &context)
    let effective = fields.takeFilled("effective")
    let rules = decodeRequirement(&fields, &context)
    let programme = Programme(
      id: id?.value ?? "", title: title,
      provider: LocalizedTextDecoder.optional("provider", .bothAdvised, in: &fields, &context),
      description: LocalizedTextDecoder.optional(
        "description", .bothAdvised, in: &fields, &context),
      effective: effective.map { PeriodDecoder.decodeEffective($0, &context) }
        ?? EffectivePeriod(),
      effectiveLocation: effective?.location ?? place, sources: context.sources.sources,
      claim: ClaimDecoder.optional(in: &fields, &context), requirement: rules.requirement,
      conditions: rules.conditions,
      benefit: BenefitDecoder.require(in: &fields, &context),
      limits: LimitsDecoder.optional(in: &fields, &context),
      requires: references("requires", in: &fields, &context),
      excludes: references("excludes", in: &fields, &context),
      documents: documents(in: &fields, &context), location: place)
    return id.map { _ in programme }
  }

  private static func decodeTitle(
    _ fields: inout YAMLDecodingCursor, of id: Located<String>?, at place: SourceLocation,
    _ context: inout DecodingContext
  ) -> LocalizedText {
    let fallback = LocalizedText(verbatim: id?.value ?? "")
    guard let title = fields.takeFilled("title") else {
      context.report(RuleMessages.missingTitle(id?.value ?? "", at: place))
      return fallback
    }
    return LocalizedTextDecoder.decode(title, .bothRequired, &context) ?? fallback
  }

  private static func decodeRequirement(
    _ fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> (requirement: Requirement, conditions: [Condition]) {
    var decoder = RequirementDecoder()
    let requirement = fields.requireValue("conditions", &context)
      .flatMap { decoder.decodeGroup($0, isNegated: false, &context) }
    return (requirement ?? .all([]), decoder.conditions)
  }

  private static func references(
    _ key: String, in fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [ProgrammeReference] {
    let ids = fields.optional(
      key, .oneOrMore(of: YAMLDecoder<String>.anyText.located), &context.sink)
    return (ids ?? []).map { ProgrammeReference(id: $0.value, location: $0.location) }
  }

  private static func documents(
    in fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> [LocalizedText] {
    let items = fields.takeFilled("documents")?.items(&context) ?? []
    return items.compactMap { LocalizedTextDecoder.decode($0, .bothAdvised, &context) }
  }
}
