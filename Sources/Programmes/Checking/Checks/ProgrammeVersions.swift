import Diagnostics

/// On any day at most one version of a programme holds.
struct ProgrammeVersions: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    for versions in Dictionary(grouping: context.book.programmes, by: \.id).values {
      for (index, version) in versions.enumerated() {
        let overlapping = versions[..<index].first { $0.effective.overlaps(version.effective) }
        if let overlapping {
          sink.add(RuleMessages.overlappingVersions(version, with: overlapping))
        }
      }
    }
  }
}
