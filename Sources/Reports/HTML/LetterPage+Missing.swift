import Diagnostics

/// What is best asked for, once for all programmes.
extension LetterPage {
  func missing(_ missing: LetterMissing, _ html: inout HTMLWriter) {
    html.element("h2", ["class": "needed"], say(Wording.missingFactsHeading))
    html.element("table", ["class": "summary needed"]) { html in
      html.columnHeads([say(Wording.factColumn), say(Wording.useColumn)])
      html.element("tbody") { html in
        for fact in missing.facts {
          html.element("tr") { html in
            html.element("th", ["scope": "row"], say(fact.name))
            html.element("td", say(fact.use))
          }
        }
      }
    }
    if let more = missing.more { html.element("p", ["class": "note"], say(more)) }
  }
}
