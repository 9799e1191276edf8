public import CEL
import Columns
public import Diagnostics
public import Programmes
import Records

/// What an expression came to: the value alone, or beside every part of the expression what that
/// part came to. What was worked out from sensitive facts is masked, unless it is a bool or a number.
///
///     true    member.age >= 18 && membership.status == "active"
///     true    ├ member.age >= 18
///     34      │ └ member.age
///     true    └ membership.status == "active"
///     "active"  └ membership.status
public struct ExpressionReport: Sendable {
  private let masking: TraceMasking
  private let language: Language
  private let width: Int
  /// Columns a value may take before the expression beside it.
  private static let valueWidth = 28

  /// - Parameters:
  ///   - width: columns of a line; longer ones are cut.
  ///   - showSensitive: whether sensitive facts are shown in full.
  public init(_ book: RuleBook, language: Language, width: Int, showSensitive: Bool) {
    masking = TraceMasking(book, showSensitive: showSensitive)
    self.language = language
    self.width = width
  }

  /// The value, what it waits for, or why there is none; with a line break.
  public func result(_ trace: Trace) -> String { text(of: trace, masking.covers(trace)) + "\n" }

  /// Every part of the expression with its value.
  public func explanation(_ trace: Trace) -> String {
    Self.aligned(lines(trace), width: width)
  }

  /// A part of the expression, drawn below what it is a part of.
  struct Line {
    /// What the part came to; empty for an element that a macro visits.
    let value: String
    /// The branches that lead to it, and the part itself.
    let text: String
  }

  func lines(_ trace: Trace) -> [Line] {
    var lines: [Line] = []
    add(trace, Lead(), isInsideMasked: false, to: &lines)
    return lines
  }

  /// The values in a column, the parts beside them.
  static func aligned(_ lines: [Line], width: Int = .max) -> String {
    let column = min(valueWidth, lines.map(\.value.displayWidth).max() ?? 0)
    return lines.map { line in
      let value = line.value.truncated(toWidth: column).padded(toWidth: column)
      return "\(value)  \(line.text)".truncated(toWidth: width) + "\n"
    }.joined()
  }

  /// What stands before a part's own line, and before the lines below it.
  private struct Lead {
    var own = ""
    var below = ""

    func branch(isLast: Bool) -> Lead {
      isLast
        ? Lead(own: below + "└ ", below: below + "  ")
        : Lead(own: below + "├ ", below: below + "│ ")
    }
  }

  /// - Parameter isInsideMasked: whether the part is the body of a macro over sensitive facts.
  private func add(_ trace: Trace, _ lead: Lead, isInsideMasked: Bool, to lines: inout [Line]) {
    let isMasked = isInsideMasked || masking.covers(trace)
    lines.append(
      Line(value: text(of: trace, isMasked), text: lead.own + trace.text.printable))
    let hasMore = trace.omittedElements > 0
    var left = trace.parts.count + trace.elements.count + (hasMore ? 1 : 0)
    func next() -> Lead {
      left -= 1
      return lead.branch(isLast: left == 0)
    }
    for part in trace.parts {
      add(part, next(), isInsideMasked: isInsideMasked, to: &lines)
    }
    for element in trace.elements { add(element, next(), isMasked: isMasked, to: &lines) }
    if hasMore {
      let more = Wording.moreElements(trace.omittedElements)[language]
      lines.append(Line(value: "", text: next().own + more))
    }
  }

  private func add(
    _ element: Trace.Element, _ lead: Lead, isMasked: Bool, to lines: inout [Line]
  ) {
    let names = element.variables.map { "\($0.name) = \(text(of: $0.value, isMasked))" }
    lines.append(Line(value: "", text: lead.own + names.joined(separator: ", ")))
    for (index, part) in element.parts.enumerated() {
      let isLast = index == element.parts.count - 1
      add(part, lead.branch(isLast: isLast), isInsideMasked: isMasked, to: &lines)
    }
  }

  private func text(of trace: Trace, _ isMasked: Bool) -> String {
    switch trace.outcome {
    case .value(let value): text(of: value, isMasked)
    case .unknown(let names): Wording.waits(for: names)[language]
    // A message may quote what it could not use.
    case .error(let error):
      Wording.failed(isMasked ? Wording.hiddenError : error.message)[language]
    }
  }

  private func text(of value: Value, _ isMasked: Bool) -> String {
    guard isMasked, !value.isToldMasked else { return value.description.printable }
    return switch value {
    case .string(let text): mask(text)
    case .date(let date): mask(date.description)
    default: "***"
    }
  }
}
