import CEL
import Diagnostics

/// `met` and `unmet` name only what their condition reads: its facts, those behind derived ones,
/// parameters and the day. Of anything else the explanation knows no value.
struct WordingPlaceholders: RuleBookCheck {
  func run(_ context: CheckContext, into sink: inout DiagnosticSink) {
    let always = ["today"] + context.book.parameters.map { $0.variable }
    for (programme, compiled) in zip(context.book.programmes, context.expressions.programmes) {
      for (condition, checked) in zip(programme.conditions, compiled.conditions) {
        // An expression with a fault has no names to compare with; it has been reported.
        let wordings = [condition.met, condition.unmet].compactMap { $0 }
        guard let checked, !wordings.isEmpty else { continue }
        let known = Self.names(in: checked, beside: always, context)
        for wording in wordings {
          for source in wording.sources { check(source, known, into: &sink) }
        }
      }
    }
  }

  private func check(
    _ source: ExpressionSource, _ known: [String], into sink: inout DiagnosticSink
  ) {
    for part in WordingTemplate(source.text).parts {
      switch part {
      case .text: break
      case .placeholder(let name, let span):
        guard !known.contains(name) else { continue }
        sink.add(RuleMessages.unknownPlaceholder(name, among: known, at: source.place(of: span)))
      case .strayBrace(let span):
        sink.add(RuleMessages.strayBrace(at: source.place(of: span)))
      }
    }
  }

  /// Every name that stands for a value in the condition's explanation: `always` and the facts.
  private static func names(
    in checked: CheckedExpression, beside always: [String], _ context: CheckContext
  ) -> [String] {
    var result = always
    var pending = checked.variables.sorted()
    while let name = pending.popLast() {
      guard !result.contains(name) else { continue }
      result.append(name)
      result += checked.fields(of: name).map { "\(name).\($0)" }
      let fact = context.book.facts.firstIndex { $0.name == name }
      if let fact, let derivation = context.expressions.derivations[fact] {
        pending += derivation.variables.sorted()
      }
    }
    return result
  }
}

extension CheckedExpression {
  /// The fields that the expression takes of a variable: those of a claim.
  fileprivate func fields(of name: String) -> [String] {
    expression.nodes.compactMap { node in
      guard case .select(let operand, let field, _) = node.kind,
        references[operand] == .variable(name)
      else { return nil }
      return field
    }
  }
}

extension ExpressionSource {
  /// Where in the file a stretch of the text stands.
  fileprivate func place(of span: SourceSpan) -> SourceLocation {
    SourceLocation(file: location.file, span: locate(span))
  }
}
