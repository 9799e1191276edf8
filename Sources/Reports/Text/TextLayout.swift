import Diagnostics

/// Lays lines of text out in a given width, by the columns a terminal gives each character.
struct TextLayout {
  let width: Int
  let style: TextStyle
  /// Columns by which everything is moved in, for a part within a part.
  var inset = 0
  private(set) var text = ""
  /// A line across, as it stands over each programme.
  private let ruling: String

  init(width: Int, style: TextStyle) {
    self.width = max(20, width)
    self.style = style
    ruling = style.paint(String(repeating: "─", count: self.width), .faint) + "\n"
  }

  /// A paragraph, wrapped; its further lines are set below the first, right of `lead`.
  ///
  /// - Parameter lead: a mark or a label in front of the first line.
  mutating func paragraph(
    _ content: String, indent: Int = 0, lead: String = "", role: TextStyle.Role = .plain,
    leadRole: TextStyle.Role = .plain
  ) {
    let margin = String.spaces(indent + inset)
    let hang = lead.displayWidth
    let room = max(10, width - indent - inset - hang)
    for (index, line) in LineBreaker.lines(of: content.printable, width: room).enumerated() {
      text += margin
      text += index == 0 ? style.paint(lead, leadRole) : String.spaces(hang)
      text += style.paint(line, role)
      text += "\n"
    }
  }

  mutating func blank() { text += "\n" }

  mutating func rule() { text += ruling }
}

extension String {
  /// This text in one line, with controls and bidirectional overrides made visible: what a record
  /// holds can then neither move a terminal's cursor nor reorder a line.
  var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
