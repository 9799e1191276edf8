import Diagnostics
import Evaluation

/// A letter as HTML.
struct LetterPage {
  let language: Language
  let digest: String

  func say(_ text: LocalizedText) -> String { text[language] }

  func write(_ letter: Letter, _ html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("h1", say(letter.title))
      html.element("p", ["class": "verdict"], say(letter.asOf))
      html.element("p", say(letter.overview))
    }
    summary(letter.sections, &html)
    if let missing = letter.missing { self.missing(missing, &html) }
    for section in letter.sections { self.section(section, &html) }
    review(&html)
    html.definitions("digest", [(say(Wording.ruleDigest), digest)])
  }

  /// One line a programme, with a link to its section.
  private func summary(_ sections: [LetterSection], _ html: inout HTMLWriter) {
    html.element("table", ["class": "summary"]) { html in
      html.columnHeads([say(Wording.programmeColumn), say(Wording.answerColumn)])
      html.element("tbody") { html in
        for section in sections {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
              mark(Wording.mark(of: section.status), section.status.rawValue, &html)
              html.element("a", ["href": "#\(section.id)"], say(section.title))
            }
            html.element("td", ["class": section.status.rawValue], say(section.result))
          }
        }
      }
    }
  }

  private func section(_ section: LetterSection, _ html: inout HTMLWriter) {
    let status = section.status.rawValue
    html.element("section", ["id": section.id]) { html in
      html.element("h2") { html in
        mark(Wording.mark(of: section.status), status, &html)
        html.text(say(section.title))
      }
      html.element("p", ["class": "verdict \(status)"], say(section.verdict))
      if let provider = section.provider {
        html.element("p", ["class": "note"], say(provider))
      }
      for line in [section.alternatives, section.claim].compactMap({ $0 }) {
        html.element("p", say(line))
      }
      if let heading = section.reasonsHeading { html.element("h3", say(heading)) }
      reasons(section, &html)
      claims(section.claims, &html)
      conditions(section.conditions, level: 3, &html)
      standing(section.standing, &html)
      for list in section.outlook { self.list(list, &html) }
      next(section, &html)
    }
  }

  /// The sign of an answer; its meaning follows in words, so it is not read aloud.
  func mark(_ sign: String, _ status: String, _ html: inout HTMLWriter) {
    html.element("span", ["class": "mark \(status)", "aria-hidden": "true"], sign)
  }

  private func reasons(_ section: LetterSection, _ html: inout HTMLWriter) {
    guard !section.reasons.isEmpty else { return }
    html.element("ul", ["class": "conditions"]) { html in
      for reason in section.reasons {
        html.element("li", ["class": "decides"]) { html in
          mark(Wording.mark(of: section.status), section.status.rawValue, &html)
          html.element("strong", say(reason))
        }
      }
    }
  }

  private func claims(_ claims: [LetterClaim], _ html: inout HTMLWriter) {
    guard !claims.isEmpty else { return }
    html.element("h3", say(Wording.claims))
    for claim in claims {
      html.element("div", ["class": "claim"]) { html in
        html.element("h4") { html in
          mark(Wording.mark(of: claim.status), claim.status.rawValue, &html)
          html.text(say(claim.title))
        }
        conditions(claim.conditions, level: 5, &html)
      }
    }
  }

  private func standing(_ items: [LetterItem], _ html: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    html.element("h3", say(Wording.standing))
    html.element("ul", ["class": "conditions"]) { html in
      for item in items {
        html.element("li") { html in
          mark(Wording.mark(of: item.status), item.status.cssClass, &html)
          html.text(say(item.text))
        }
      }
    }
  }

  private func list(_ list: LetterList, _ html: inout HTMLWriter) {
    html.element("h3", say(list.heading))
    html.element("ul") { html in
      for item in list.items { html.element("li", say(item)) }
    }
  }

  /// What to do and what to bring, in a box of its own.
  private func next(_ section: LetterSection, _ html: inout HTMLWriter) {
    guard !section.steps.isEmpty || section.documents != nil else { return }
    html.element("div", ["class": "next"]) { html in
      if !section.steps.isEmpty {
        list(LetterList(heading: Wording.nextSteps, items: section.steps), &html)
      }
      if let documents = section.documents { list(documents, &html) }
    }
  }

  private func review(_ html: inout HTMLWriter) {
    html.element("section", ["class": "review"]) { html in
      html.element("h2", say(Wording.reviewHeading))
      html.element("p", say(Wording.reviewRight))
      html.element("ol") { html in
        for step in Wording.reviewSteps { html.element("li", say(step)) }
      }
      html.element("div", ["class": "sign"]) { html in
        html.element("div", say(Wording.officer))
        html.element("div", say(Wording.handedOver))
      }
    }
  }
}
