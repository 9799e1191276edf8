import Diagnostics
import YAMLTree

/// Reads `claim:`, one variable and the list fact it stands for an element of.
enum ClaimDecoder {
  static func optional(
    in fields: inout YAMLDecodingCursor, _ context: inout DecodingContext
  ) -> Claim? {
    guard let value = fields.takeFilled("claim"), var entries = value.fields(&context) else {
      return nil
    }
    let claims = entries.takeAll()
    if claims.count != 1 {
      context.report(
        RuleMessages.oneClaim(
          at: claims.dropFirst().first?.name.location
            ?? value.location))
    }
    guard let claim = claims.first,
      let list = claim.value.decode(YAMLDecoder<String>.anyText.located, &context)
    else { return nil }
    checkName(claim.name, &context)
    return Claim(
      variable: claim.name.value, list: list.value, location: claim.name.location,
      listLocation: list.location)
  }

  private static func checkName(_ name: Located<String>, _ context: inout DecodingContext) {
    if !NameRules.isIdentifier(name.value) {
      context.report(RuleMessages.badIdentifier(.variable, name.value, at: name.location))
    } else if NameRules.isReserved(name.value) {
      context.report(RuleMessages.reservedName(.variable, name.value, at: name.location))
    }
  }
}
