import Diagnostics

/// Each document declares the sources it rests on and no others, and all agree on what they are.
struct DeclaredSources: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let lists = context.book.sourceLists
    let declared = Set(lists.flatMap(\.sources).map(\.id))
    for list in lists {
      reportUnknown(list, declaredElsewhere: declared, into: &sink)
      let used = Set(list.references.map(\.id))
      for source in list.sources where !used.contains(source.id) {
        sink.add(RuleMessages.unusedSource(source))
      }
    }
    reportConflicts(lists.flatMap(\.sources), into: &sink)
  }

  private func reportUnknown(
    _ list: SourceList, declaredElsewhere: Set<String>, into sink: inout DiagnosticSink
  ) {
    let known = list.sources.map(\.id)
    for reference in list.references where !known.contains(reference.id) {
      let help =
        declaredElsewhere.contains(reference.id)
        ? LocalizedText(
          zh: "它在另一文档中声明；请在本文档的 `sources` 中也写上",
          en: "another document declares it; write it under `sources` of this one too")
        : LocalizedText(
          zh: "请在本文档的 `sources` 中声明", en: "declare it under `sources` of this document")
      sink.add(
        RuleMessages.unknown(
          .source, reference.id, among: known, at: reference.location, otherwise: help))
    }
  }

  private func reportConflicts(_ sources: [Source], into sink: inout DiagnosticSink) {
    var first: [String: Source] = [:]
    for source in sources {
      if let earlier = first[source.id] {
        if !source.describesSame(as: earlier) {
          sink.add(RuleMessages.conflictingSource(source, first: earlier))
        }
      } else {
        first[source.id] = source
      }
    }
  }
}
