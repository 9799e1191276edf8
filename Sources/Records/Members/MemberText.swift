import Diagnostics
import YAMLTree

/// A YAML member as the JSON text of the same member, and where each piece of it came from.
///
/// So YAML members take the very path JSON ones take, and no reader has a second set of rules.
/// Scalars become strings, which facts read by their own types: a plain `2024-05-01`, `1` or `yes`
/// means what it would mean in a CSV cell. Plain nulls stay null.
struct MemberText {
  private(set) var bytes: [UInt8] = []
  private var pieces: [(start: Int, location: SourceLocation)] = []

  init(_ node: YAMLNode) { append(node) }

  /// The place of the node that the byte at `offset` was written for.
  func location(of offset: Int) -> SourceLocation? {
    pieces.last { $0.start <= offset }?.location
  }

  private mutating func append(_ node: YAMLNode) {
    pieces.append((bytes.count, node.location))
    switch node.content {
    case .scalar(let scalar):
      if scalar.resolved == .null {
        bytes += Array("null".utf8)
      } else {
        bytes += JSONEscapes.encoded(scalar.text)
      }
    case .sequence(let items):
      append(items, "[", "]") { text, item in text.append(item) }
    case .mapping(let entries):
      append(entries, "{", "}") { text, entry in
        text.pieces.append((text.bytes.count, entry.key.location))
        text.bytes += JSONEscapes.encoded(entry.name)
        text.bytes.append(UInt8(ascii: ":"))
        text.append(entry.value)
      }
    }
  }

  private mutating func append<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ body: (inout MemberText, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      body(&self, element)
    }
    bytes.append(UInt8(ascii: close))
  }
}
