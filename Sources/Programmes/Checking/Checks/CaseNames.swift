import Diagnostics

/// The cases of a file have names of their own, so that a failure can be found.
struct CaseNames: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    for cases in Dictionary(grouping: context.book.cases, by: \.location.file).values {
      var first: [String: SourceLocation] = [:]
      for item in cases {
        if let earlier = first[item.name] {
          sink.add(RuleMessages.duplicateCase(item.name, at: item.location, first: earlier))
        } else {
          first[item.name] = item.location
        }
      }
    }
  }
}
