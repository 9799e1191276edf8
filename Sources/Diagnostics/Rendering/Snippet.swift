/// The lines of one file that a diagnostic points at, with their underlines.
struct Snippet {
  /// A label and how its underline looks.
  struct Mark {
    let label: Label
    let role: TerminalStyle.Role

    /// `^` for what is wrong, `-` for what belongs to it.
    var sign: Character { role == .secondary ? "-" : "^" }
  }

  /// The part of a mark that lies on one line; a span over several lines shows its first and last.
  private struct Underline {
    let line: Int
    let range: Range<Int>
    let mark: Mark
    /// Set on the last piece only, where a reader's eye ends up.
    let text: LocalizedText?
    /// Whether this is the tail of a longer span, which starts at the line's own indentation.
    let continues: Bool
  }

  private let file: SourceFile
  private let marks: [Mark]
  private let underlines: [Underline]

  init(file: SourceFile, marks: [Mark]) {
    self.file = file
    self.marks = marks
    self.underlines = marks.flatMap { Self.underlines($0, in: file) }
  }

  /// What the heading of the snippet names: the first mark.
  var anchor: SourceLocation { marks[0].label.location }

  /// The largest line number shown, from 1.
  var lastLineNumber: Int { (underlines.map(\.line).max() ?? 0) + 1 }

  func lines(gutter: Gutter, language: Language, maximumWidth: Int) -> [String] {
    var output: [String] = []
    var previous: Int?
    for line in Set(underlines.map(\.line)).sorted() {
      if let previous, line == previous + 2 {
        output += render(line: previous + 1, gutter, language, maximumWidth)
      } else if let previous, line > previous + 2 {
        output.append(gutter.gap)
      }
      output += render(line: line, gutter, language, maximumWidth)
      previous = line
    }
    return output
  }

  private static func underlines(_ mark: Mark, in file: SourceFile) -> [Underline] {
    let span = mark.label.location.span
    let end = min(Int(span.end), file.bytes.count)
    let start = min(Int(span.start), end)
    let first = file.lines.line(of: start)
    // An end right after a line break belongs to the line that it ends.
    let last = file.lines.line(of: end > start ? end - 1 : end)
    func piece(_ line: Int, _ range: Range<Int>, isLast: Bool) -> Underline {
      Underline(
        line: line, range: range, mark: mark, text: isLast ? mark.label.text : nil,
        continues: line > first)
    }
    guard first < last else { return [piece(first, start..<end, isLast: true)] }
    let firstEnd = max(start, file.lineRange(first).upperBound)
    let lastStart = file.lineRange(last).lowerBound
    return [
      piece(first, start..<firstEnd, isLast: false),
      piece(last, lastStart..<end, isLast: true),
    ]
  }

  private func render(
    line: Int, _ gutter: Gutter, _ language: Language, _ maximumWidth: Int
  ) -> [String] {
    let excerpt = ExcerptLine(file, line: line)
    let pieces = underlines.filter { $0.line == line }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    let columns = pieces.map { Self.columns($0, in: excerpt) }
    let focus = zip(pieces, columns).first { $0.0.mark.role != .secondary }?.1 ?? columns.first
    let window = Window(excerpt, around: focus ?? 0..<0, maximumWidth: maximumWidth)
    var output = [gutter.source(excerpt.number, window.text)]
    for (piece, columns) in zip(pieces, columns) {
      let visible = window.clamp(columns)
      var text = String(repeating: piece.mark.sign, count: visible.count)
      if let label = piece.text { text += " " + label[language].terminalSafe }
      output.append(
        gutter.mark(visible.lowerBound, gutter.style.paint(text, piece.mark.role)))
    }
    return output
  }

  /// The columns an underline covers: at least one, so that an empty span shows a caret.
  private static func columns(_ piece: Underline, in excerpt: ExcerptLine) -> Range<Int> {
    let start =
      piece.continues ? excerpt.indentation : excerpt.column(of: piece.range.lowerBound)
    let end = excerpt.column(of: piece.range.upperBound)
    return start..<max(start + 1, end)
  }
}

/// The part of a long line that is shown.
private struct Window {
  let text: String
  private let origin: Int
  private let length: Int

  init(_ excerpt: ExcerptLine, around focus: Range<Int>, maximumWidth: Int) {
    guard excerpt.width > maximumWidth else {
      (text, origin, length) = (excerpt.text(in: 0..<excerpt.width), 0, excerpt.width + 1)
      return
    }
    // A third of the room goes to what precedes; two columns are kept for the cut signs.
    let room = maximumWidth - 2
    let wanted = min(max(0, focus.lowerBound - room / 3), excerpt.width - room)
    let start = excerpt.boundary(atOrAfter: wanted)
    let visible = excerpt.text(in: start..<min(excerpt.width, start + room))
    let head = start > 0 ? "…" : ""
    let tail = start + visible.displayWidth < excerpt.width ? "…" : ""
    text = head + visible + tail
    origin = start - head.count
    length = text.displayWidth + 1
  }

  /// `columns` of the line as columns of the shown text; never empty.
  func clamp(_ columns: Range<Int>) -> Range<Int> {
    let start = min(max(0, columns.lowerBound - origin), length - 1)
    return start..<min(max(start + 1, columns.upperBound - origin), length)
  }
}
