import Diagnostics

/// Lays lines of text out in a given width, by the columns a terminal gives each character.
struct TextLayout {
  let width: Int
  let style: TextStyle
  /// Columns by which everything is moved in, for a part within a part.
  var inset = 0
  /// The lines so far, in UTF-8: a letter is put together of some thousand pieces.
  private(set) var utf8: [UInt8] = []
  /// A line across, as it stands over each programme.
  private let ruling: String

  init(width: Int, style: TextStyle) {
    self.width = max(20, width)
    self.style = style
    ruling = style.paint(String(repeating: "─", count: self.width), .faint)
    utf8.reserveCapacity(Self.usualLength)
  }

  /// What the letter of some programmes takes.
  private static let usualLength = 32_768

  /// The lines so far.
  var text: String { String(decoding: utf8, as: UTF8.self) }

  /// A paragraph, wrapped; its further lines are set below the first, right of `lead`.
  ///
  /// - Parameter lead: a mark or a label in front of the first line.
  mutating func paragraph(
    _ content: String, indent: Int = 0, lead: String = "", role: TextStyle.Role = .plain,
    leadRole: TextStyle.Role = .plain
  ) {
    let margin = indent + inset
    let hang = lead.displayWidth
    let room = max(10, width - margin - hang)
    for (index, line) in LineBreaker.lines(of: content.printable, width: room).enumerated() {
      add(spaces: index == 0 ? margin : margin + hang)
      if index == 0 { add(style.paint(lead, leadRole)) }
      add(style.paint(line, role))
      blank()
    }
  }

  /// Ends a line; an empty one where none was begun.
  mutating func blank() { utf8.append(UInt8(ascii: "\n")) }

  mutating func rule() {
    add(ruling)
    blank()
  }

  private mutating func add(_ text: String) { utf8.append(contentsOf: text.utf8) }

  private mutating func add(spaces count: Int) {
    utf8.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }
}

extension String {
  /// This text in one line, with controls and bidirectional overrides made visible: what a record
  /// holds can then neither move a terminal's cursor nor reorder a line.
  var printable: String {
    guard utf8.span.hasUnprintable else { return self }
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
    }
    return result
  }
}

extension Span<UInt8> {
  /// Whether some scalar of this UTF-8 is not printed; nearly all texts have none.
  fileprivate var hasUnprintable: Bool {
    for index in indices {
      switch self[index] {
      case 0..<0x20, 0x7F: return true
      // These two start U+0080 to U+00BF and U+2000 to U+2FFF.
      case 0xC2 where self[index + 1] < 0xA0: return true
      case 0xE2:
        let scalar = UInt16(self[index + 1] & 0x3F) << 6 | UInt16(self[index + 2] & 0x3F)
        if Unicode.Scalar(0x2000 | scalar)?.isUnprintable ?? false { return true }
      default: break
      }
    }
    return false
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
