import CEL
import Diagnostics
import Testing

/// The file every test expression pretends to stand in.
let testFile = FileID(index: 0)

/// Reads `source`; the test fails where it does not parse.
func parsed(
  _ source: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> Expression {
  var sink = DiagnosticSink()
  let expression = Environment().parse(source, file: testFile, into: &sink)
  for diagnostic in sink.diagnostics {
    Issue.record("\(source): \(diagnostic.headline.en)", sourceLocation: sourceLocation)
  }
  return expression
}

/// An expression whose faults are marked under it, as an author would see them:
///
///     a = b
///       ^ cel.wrong-operator
///
/// Each further line is one diagnostic: its span in carets (`|` when empty) and its code.
func caretText(_ source: String, _ diagnostics: [Diagnostic]) -> String {
  let bytes = Array(source.utf8)
  let marks = diagnostics.map { diagnostic -> String in
    guard let span = diagnostic.primary?.location.span else {
      return "(nowhere) \(diagnostic.code)"
    }
    let before = width(bytes[..<span.range.lowerBound])
    let inside = width(bytes[span.range])
    return String(repeating: " ", count: before)
      + (inside == 0 ? "|" : String(repeating: "^", count: inside)) + " \(diagnostic.code)"
  }
  return ([source] + marks).joined(separator: "\n")
}

/// Code points, so that the carets stand under what they mean in a text with Chinese.
private func width(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.count { $0 & 0xC0 != 0x80 }
}

/// The tree in full parentheses, for tests of structure: `(_+_ a (_*_ b 2))`.
func shape(_ expression: Expression, _ id: NodeID? = nil) -> String {
  let id = id ?? expression.root
  let children = expression.children(of: id).map { shape(expression, $0) }
  func list(_ head: String) -> String { "(" + ([head] + children).joined(separator: " ") + ")" }
  switch expression[id].kind {
  case .literal(let literal): return literal.text
  case .identifier(let name): return name
  case .select(_, let field, let isOptional): return list((isOptional ? ".?" : ".") + field)
  case .has(_, let field): return list("has.\(field)")
  case .call(let function, let target, _): return list((target == nil ? "" : "~") + function)
  case .list(_, let optionals): return list("list" + optionals.sorted().map { "?\($0)" }.joined())
  case .map(let entries): return list("map" + (entries.contains(where: \.isOptional) ? "?" : ""))
  case .object(let type, let fields):
    return list("\(type){\(fields.map(\.field).joined(separator: ","))}")
  case .comprehension(let loop):
    let filter = loop.filter == nil ? "" : "/filter"
    return list("\(loop.form.rawValue)[\(loop.variables.joined(separator: ","))]\(filter)")
  case .bind(let name, _, _): return list("bind[\(name)]")
  case .error: return "ERROR"
  }
}
