import Diagnostics

/// `requires` and `excludes` name other programmes of the book, each once.
struct ProgrammeReferences: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let known = context.knownProgrammes
    for programme in context.book.programmes {
      for reference in programme.excludes where reference.id == programme.id {
        sink.add(RuleMessages.selfExclusion(reference))
      }
      var first: [String: SourceLocation] = [:]
      for reference in programme.requires + programme.excludes {
        if !known.contains(reference.id) {
          sink.add(
            RuleMessages.unknownProgramme(reference.id, among: known, at: reference.location))
        }
        if let earlier = first[reference.id] {
          sink.add(RuleMessages.repeatedReference(reference, first: earlier))
        } else {
          first[reference.id] = reference.location
        }
      }
    }
  }
}
