import Diagnostics

/// No fact's name is the first part of another's, and none hides behind a claim's variable: in
/// `member.id` it would be open whether `id` is a field of `member`.
struct NameClashes: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let places = Dictionary(
      context.book.facts.map { ($0.name, $0.location) }, uniquingKeysWith: { first, _ in first })
    for fact in context.book.facts {
      guard let location = fact.location,
        let shorter = prefixes(of: fact.name).first(where: { places[$0] != nil })
      else { continue }
      sink.add(
        RuleMessages.nameClash(
          fact.name, with: shorter, at: location, other: places[shorter].flatMap { $0 }))
    }
    for programme in context.book.programmes {
      guard let claim = programme.claim else { continue }
      let prefix = claim.variable + "."
      let hidden = context.book.facts.first {
        $0.name == claim.variable || $0.name.hasPrefix(prefix)
      }
      guard let hidden else { continue }
      sink.add(RuleMessages.hidingClaim(claim, hidden))
    }
  }

  /// `a` and `a.b` of `a.b.c`.
  private func prefixes(of name: String) -> [String] {
    name.utf8.indices.filter { name.utf8[$0] == UInt8(ascii: ".") }.map { String(name[..<$0]) }
  }
}
