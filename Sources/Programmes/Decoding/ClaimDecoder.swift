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
    guard let claim = claims.first else { return nil }
    checkName(claim.name, &context)
    // A list that can't be read leaves the variable declared: its users are not at fault.
    let list = claim.value.decode(.anyText, &context)
    return Claim(
      variable: claim.name.value, list: list ?? "", location: claim.name.location,
      listLocation: claim.value.location)
  }

  private static func checkName(_ name: Located<String>, _ context: inout DecodingContext) {
    if !NameRules.isIdentifier(name.value) {
      context.report(RuleMessages.badIdentifier(.variable, name.value, at: name.location))
    } else if NameRules.isReserved(name.value) {
      context.report(RuleMessages.reservedName(.variable, name.value, at: name.location))
    }
  }
}
