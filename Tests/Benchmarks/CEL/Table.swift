/// Rows of cells in aligned columns: the first to the left, the others to the right.
struct Table: CustomStringConvertible {
  private var rows: [[String]]
  var note = ""

  init(header: [String]) { rows = [header] }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var description: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + padding : padding + row[column]
      }.joined(separator: "  ")
    }
    return (lines + [note, ""]).joined(separator: "\n")
  }
}

/// `value` with that many digits behind the point.
func fixed(_ value: Double, _ places: Int) -> String {
  let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
  let scaled = Int((value * unit).rounded())
  guard places > 0 else { return "\(scaled)" }
  let digits = String(repeating: "0", count: max(0, places + 1 - "\(scaled)".count)) + "\(scaled)"
  return "\(digits.dropLast(places)).\(digits.suffix(places))"
}
