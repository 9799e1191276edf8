import Diagnostics
import Evaluation

/// A letter being written for the terminal.
struct TextLetter {
  let options: TextReport.Options
  var layout: TextLayout

  init(_ options: TextReport.Options) {
    self.options = options
    layout = TextLayout(width: options.width, style: TextStyle(isEnabled: options.color))
  }

  func say(_ text: LocalizedText) -> String { text[options.language] }

  mutating func opening(_ letter: Letter) {
    layout.paragraph(say(letter.title), role: .strong)
    layout.paragraph(say(letter.asOf), role: .faint)
    layout.blank()
    layout.paragraph(say(letter.overview))
  }

  /// One line a programme: its mark, its title, what came of it.
  mutating func summary(_ sections: [LetterSection]) {
    layout.blank()
    let widest = sections.map { say($0.title).displayWidth }.max() ?? 0
    let column = min(widest, max(20, layout.width * 3 / 5))
    for section in sections {
      let title = say(section.title).truncated(toWidth: column)
      layout.paragraph(
        say(section.result), indent: 2,
        lead: "\(Wording.mark(of: section.status)) \(title.padded(toWidth: column))  ",
        role: TextStyle.role(of: section.status), leadRole: .plain)
    }
  }

  /// What is best asked for, numbered.
  mutating func missing(_ missing: LetterMissing) {
    layout.blank()
    layout.paragraph(say(Wording.missingFactsHeading), role: .strong)
    let names = missing.facts.map { say($0.name) }
    let digits = "\(names.count)".count
    let column = min(names.map(\.displayWidth).max() ?? 0, layout.width * 2 / 5)
    for (index, fact) in missing.facts.enumerated() {
      let number = "\(index + 1)".padded(toWidth: digits, .leading) + ". "
      if names[index].displayWidth <= column {
        layout.paragraph(
          say(fact.use), indent: 2, lead: number + names[index].padded(toWidth: column) + "  ")
      } else {
        layout.paragraph(names[index], indent: 2, lead: number)
        layout.paragraph(say(fact.use), indent: 2 + number.count + column + 2)
      }
    }
    if let more = missing.more { layout.paragraph(say(more), indent: 2, role: .faint) }
  }

  mutating func programme(_ section: LetterSection) {
    let role = TextStyle.role(of: section.status)
    let mark = "\(Wording.mark(of: section.status)) "
    layout.blank()
    layout.rule()
    layout.paragraph(say(section.title), lead: mark, role: .strong, leadRole: role)
    layout.paragraph(say(section.verdict), indent: 2, role: role)
    if let provider = section.provider {
      layout.paragraph(say(provider), indent: 2, role: .faint)
    }
    for line in [section.alternatives, section.claim].compactMap({ $0 }) {
      layout.paragraph(say(line), indent: 2)
    }
    if let title = section.reasonsHeading { heading(title) }
    for reason in section.reasons {
      layout.paragraph(say(reason), indent: 4, lead: mark, role: .strong, leadRole: role)
    }
    claims(section.claims)
    conditions(section.conditions)
    standing(section.standing)
    for list in section.outlook { self.list(list) }
    if let needed = section.needed { self.needed(needed) }
    if let documents = section.documents { list(documents) }
  }

  private mutating func claims(_ claims: [LetterClaim]) {
    guard !claims.isEmpty else { return }
    heading(Wording.claims)
    for (index, claim) in claims.enumerated() {
      if index > 0 { layout.blank() }
      layout.paragraph(
        say(claim.title), indent: 4, lead: "\(Wording.mark(of: claim.status)) ", role: .strong,
        leadRole: TextStyle.role(of: claim.status))
      layout.inset = 2
      conditions(claim.conditions)
      layout.inset = 0
    }
  }

  private mutating func standing(_ items: [LetterItem]) {
    guard !items.isEmpty else { return }
    heading(Wording.standing)
    for item in items {
      layout.paragraph(
        say(item.text), indent: 4, lead: "\(Wording.mark(of: item.status)) ",
        leadRole: TextStyle.role(of: item.status))
    }
  }

  private mutating func needed(_ facts: LocalizedText) {
    layout.blank()
    layout.paragraph(
      say(facts), indent: 2,
      lead: say(Wording.labelled(Wording.needed, LocalizedText(verbatim: ""))), role: .open,
      leadRole: .strong)
  }

  private mutating func list(_ list: LetterList) {
    heading(list.heading)
    for item in list.items { layout.paragraph(say(item), indent: 4, lead: "· ") }
  }

  /// A heading within a programme's section.
  mutating func heading(_ text: LocalizedText) {
    layout.blank()
    layout.paragraph(say(text), indent: 2, role: .strong)
  }
}
