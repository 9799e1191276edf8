/// One line of a source as a terminal shows it: which columns each of its bytes takes.
struct ExcerptLine {
  /// A glyph, where its bytes start in the file, and its columns on the screen.
  private struct Cell {
    let offset: Int
    var text: String
    let column: Int
    let width: Int
  }

  /// The line's number, from 1.
  let number: Int
  /// The byte offsets of the line in its file, without the line break.
  let range: Range<Int>
  private var cells: [Cell] = []
  /// The columns of the whole line.
  private(set) var width = 0

  init(_ file: SourceFile, line: Int) {
    number = line + 1
    range = file.lineRange(line)
    append(file.bytes)
  }

  /// The column, from 0, at which the glyph holding the byte at `offset` starts; the end of the
  /// line for offsets beyond it.
  func column(of offset: Int) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard offset < range.upperBound, low > 0 else { return low == 0 ? 0 : width }
    return cells[low - 1].column
  }

  /// The columns from the first glyph that is no blank.
  var indentation: Int {
    cells.first { $0.text.contains { $0 != " " } }?.column ?? 0
  }

  /// The text of the glyphs that lie within `columns`.
  func text(in columns: Range<Int>) -> String {
    var text = ""
    for cell in cells where columns.lowerBound <= cell.column {
      guard cell.column + cell.width <= columns.upperBound else { break }
      text += cell.text
    }
    return text
  }

  /// The column of the first glyph at or after `column`, so that a cut never halves a wide one.
  func boundary(atOrAfter column: Int) -> Int {
    cells.first { $0.column >= column }?.column ?? width
  }

  private mutating func append(_ bytes: [UInt8]) {
    var iterator = bytes[range].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = range.lowerBound
    var joined = false
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return
      case .error(let length):
        appendCell("\u{FFFD}", width: 1, at: offset)
        offset += length
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        append(scalar, at: offset, joined: joined)
        joined = scalar.value == 0x200D
        offset += encoded.count
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int, joined: Bool) {
    if scalar == "\t" {
      let columns = Self.tabWidth - width % Self.tabWidth
      appendCell(String(repeating: " ", count: columns), width: columns, at: offset)
    } else if let visible = scalar.terminalSafe {
      appendCell(String(visible), width: 1, at: offset)
    } else if joined || scalar.displayWidth == 0, !cells.isEmpty {
      cells[cells.count - 1].text.unicodeScalars.append(scalar)
    } else {
      appendCell(String(scalar), width: scalar.displayWidth, at: offset)
    }
  }

  private mutating func appendCell(_ text: String, width columns: Int, at offset: Int) {
    cells.append(Cell(offset: offset, text: text, column: width, width: columns))
    width += columns
  }

  private static let tabWidth = 4
}

extension SourceFile {
  /// How many lines the file has; an empty file has one.
  var lineCount: Int { lines.starts.count }

  /// The byte offsets of a 0-based line, without its line break.
  func lineRange(_ line: Int) -> Range<Int> {
    let start = lines.starts[line]
    guard line + 1 < lineCount else { return start..<bytes.count }
    let end = lines.starts[line + 1] - 1
    let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(hasReturn ? end - 1 : end)
  }
}
