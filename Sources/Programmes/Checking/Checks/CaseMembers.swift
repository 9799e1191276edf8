import Diagnostics
import Records
import YAMLTree

/// The members of cases hold facts the book declares.
struct CaseMembers: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    guard !context.book.cases.isEmpty else { return }
    let headers = HeaderNames(context.book.schema)
    let names = Set(context.book.facts.map(\.name)).union(context.book.unreadable.facts)
    for item in context.book.cases {
      check(item.member, under: "", headers, names, into: &sink)
    }
  }

  /// A key is a fact, a column of one, or the first part of dotted names, with the rest nested.
  private func check(
    _ node: YAMLNode, under prefix: String, _ headers: HeaderNames, _ names: Set<String>,
    into sink: inout DiagnosticSink
  ) {
    for entry in node.entries ?? [] {
      let name = prefix + entry.name
      if names.contains(name) || (prefix.isEmpty && headers[name] != nil) { continue }
      if entry.value.entries != nil, names.contains(where: { $0.hasPrefix(name + ".") }) {
        check(entry.value, under: name + ".", headers, names, into: &sink)
      } else {
        sink.add(RuleMessages.unknownFact(name, among: names, at: entry.key.location))
      }
    }
  }
}
