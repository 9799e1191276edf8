/// Names whose declarations are there but could not be read.
///
/// The fault has been reported where it is; whoever uses the name is not to be blamed as well.
struct UnreadableNames: Sendable {
  var facts: Set<String> = []
  /// Without the `params.` prefix.
  var parameters: Set<String> = []
  var programmes: Set<String> = []
}

extension UnreadableNames {
  mutating func formUnion(_ other: UnreadableNames) {
    facts.formUnion(other.facts)
    parameters.formUnion(other.parameters)
    programmes.formUnion(other.programmes)
  }
}
