public import CEL
import Columns
public import Diagnostics
public import Programmes
import Records

/// What an expression came to: the value alone, or beside every part of the expression what that
/// part came to.
///
///     true    member.age >= 18 && membership.status == "active"
///     true    ├ member.age >= 18
///     34      │ └ member.age
///     true    └ membership.status == "active"
///     "active"  └ membership.status
public struct ExpressionReport: Sendable {
  private let sensitive: Set<String>
  private let language: Language
  private let width: Int
  /// Columns a value may take before the expression beside it.
  private static let valueWidth = 28

  /// - Parameters:
  ///   - width: columns of a line; longer ones are cut.
  ///   - showSensitive: whether sensitive facts are shown in full.
  public init(_ book: RuleBook, language: Language, width: Int, showSensitive: Bool) {
    sensitive = showSensitive ? [] : Set(book.facts.filter(\.field.isSensitive).map(\.name))
    self.language = language
    self.width = width
  }

  /// The value, what it waits for, or why there is none; with a line break.
  public func result(_ trace: Trace) -> String { text(of: trace) + "\n" }

  /// Every part of the expression with its value.
  public func explanation(_ trace: Trace) -> String {
    var lines: [Line] = []
    add(trace, lead: "", hang: "", to: &lines)
    let column = min(Self.valueWidth, lines.map(\.value.displayWidth).max() ?? 0)
    return lines.map { line in
      let value = line.value.truncated(toWidth: column).padded(toWidth: column)
      return "\(value)  \(line.text)".truncated(toWidth: width) + "\n"
    }.joined()
  }

  private struct Line {
    let value: String
    let text: String
  }

  /// - Parameters:
  ///   - lead: what stands before the part's own line.
  ///   - hang: what stands before the lines below it.
  private func add(_ trace: Trace, lead: String, hang: String, to lines: inout [Line]) {
    lines.append(Line(value: text(of: trace), text: lead + trace.text.printable))
    let count = trace.parts.count + trace.elements.count + (trace.omittedElements > 0 ? 1 : 0)
    var position = 0
    func branch() -> (lead: String, hang: String) {
      position += 1
      return position < count ? (hang + "├ ", hang + "│ ") : (hang + "└ ", hang + "  ")
    }
    for part in trace.parts {
      let (lead, hang) = branch()
      add(part, lead: lead, hang: hang, to: &lines)
    }
    for element in trace.elements {
      let (lead, hang) = branch()
      add(element, lead: lead, hang: hang, to: &lines)
    }
    if trace.omittedElements > 0 {
      let more = Wording.moreElements(trace.omittedElements)[language]
      lines.append(Line(value: "", text: branch().lead + more))
    }
  }

  private func add(_ element: Trace.Element, lead: String, hang: String, to lines: inout [Line]) {
    let names = element.variables.map { "\($0.name) = \($0.value.description.printable)" }
    lines.append(Line(value: "", text: lead + names.joined(separator: ", ")))
    for (index, part) in element.parts.enumerated() {
      let isLast = index == element.parts.count - 1
      add(
        part, lead: hang + (isLast ? "└ " : "├ "), hang: hang + (isLast ? "  " : "│ "),
        to: &lines)
    }
  }

  private func text(of trace: Trace) -> String {
    switch trace.outcome {
    case .value(let value):
      if let input = trace.input, sensitive.contains(input) { return masked(value) }
      return value.description.printable
    case .unknown(let names): return Wording.waits(for: names)[language]
    case .error(let error): return Wording.failed(error.message)[language]
    }
  }

  private func masked(_ value: Value) -> String {
    switch value {
    case .string(let text): mask(text)
    case .date(let date): mask(date.description)
    default: "***"
    }
  }
}
