public import Diagnostics
import Evaluation

extension BatchReport {
  /// Reasons and facts that are named of each programme.
  private static let shown = 3

  /// For the terminal: the counts as a table with a line a programme, then what stands in the way
  /// most often and what is lacking most often, and what was found out about the files.
  ///
  /// - Parameter width: columns of a line of the lists; the table is as wide as it must be.
  public func text(language: Language, width: Int = 80) -> String {
    var layout = TextLayout(width: width, style: TextStyle(isEnabled: false))
    list(Wording.commonestRefusals, language, in: &layout) { programme in
      ranked(programme, by: \.refused).map {
        (labels.refusal($0.reason, programme.id), $0.refused)
      }
    }
    list(Wording.commonestGaps, language, in: &layout) { programme in
      labels.ranked(programme.missing).map { (labels.fact($0.fact), $0.members) }
    }
    return table(language) + layout.text + findings.text(language)
  }

  /// A paragraph a programme: its title, and the first of what is counted.
  private func list(
    _ heading: LocalizedText, _ language: Language, in layout: inout TextLayout,
    _ counted: (BatchSummary.Programme) -> [(LocalizedText, Int)]
  ) {
    let entries = summary.programmes.map { (labels.title($0.id), counted($0)) }
      .filter { !$0.1.isEmpty }
    guard !entries.isEmpty else { return }
    layout.blank()
    layout.paragraph(heading[language])
    for (title, counts) in entries {
      let items = counts.prefix(Self.shown).map { Wording.tally($0.0, $0.1) }
      let line = Wording.labelled(title, Wording.list(items))
      layout.paragraph(line[language], indent: 2, lead: "· ")
    }
  }

  private func table(_ language: Language) -> String {
    let rows = summary.programmes.map { row($0).map { $0[language].printable } }
    let header = Wording.summaryColumns.map { $0[language] }
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    let lines = ([header] + rows).map { Self.line($0, widths) }
    let counted = Wording.batchCount(members: summary.members, rejects: summary.rejects)[language]
    return ([counted] + lines).joined(separator: "\n") + "\n"
  }

  private func row(_ programme: BatchSummary.Programme) -> [LocalizedText] {
    let counts = Status.allCases.map { status in
      LocalizedText(verbatim: Wording.grouped(String(programme.count(status))))
    }
    let total = programme.paysCash ? self.total(programme) : nil
    return [labels.title(programme.id)] + counts + [total ?? LocalizedText(verbatim: "")]
  }

  /// The first cell flush left, numbers flush right.
  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = "  " + cells[0].padded(toWidth: widths[0])
    for (cell, width) in zip(cells, widths).dropFirst() {
      line += "  " + cell.padded(toWidth: width, .leading)
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
