import Diagnostics

/// Rows of cells set in columns, by the columns a terminal gives each character.
struct TextTable {
  /// Cells from here on are numbers, and set flush right.
  var numbersFrom = Int.max
  private var rows: [[String]] = []

  init(numbersFrom: Int = Int.max) { self.numbersFrom = numbersFrom }

  mutating func row(_ cells: [String]) { rows.append(cells.map(\.printable)) }

  /// The rows, indented by two, without spaces at the ends of lines.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    return rows.map { line($0, widths) + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let side: String.Padding = column >= numbersFrom ? .leading : .trailing
      line += "  " + cell.padded(toWidth: widths[column], side)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
