public import Diagnostics
import Evaluation

extension BatchReport {
  /// One self-contained page with charts, for the screen and for A4 paper.
  public func page(language: Language) -> String {
    BatchPage(report: self, language: language).render()
  }
}

/// The page of a run over many members: an overview, then each programme with what stops whom.
struct BatchPage {
  let report: BatchReport
  let language: Language

  var summary: BatchSummary { report.summary }

  func say(_ text: LocalizedText) -> String { text[language] }

  func say(_ count: Int) -> String { Wording.grouped(String(count)) }

  func render() -> String {
    Page(title: say(Wording.batchTitle), language: language).render { html in
      html.barPatterns()
      html.element("header") { html in
        html.element("h1", say(Wording.batchTitle))
        about(&html)
      }
      overview(&html)
      for programme in summary.programmes { section(programme, &html) }
    }
  }

  private func about(_ html: inout HTMLWriter) {
    html.definitions(
      "about",
      [
        (say(Wording.day), say(Wording.date(report.asOf))),
        (say(Wording.memberFile), report.members),
        (say(Wording.membersChecked), say(summary.members)),
        (say(Wording.recordsRejected), say(summary.rejects)),
      ])
    html.definitions("digest", [(say(Wording.ruleDigest), report.digest.value)])
  }

  private func overview(_ html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h2", say(Wording.overviewHeading))
      guard summary.members > 0 else { return html.element("p", say(Wording.noMembers)) }
      html.element("p", ["class": "note"], say(Wording.overviewExplained))
      html.element("div", ["class": "scroll"]) { html in
        html.element("table") { html in
          header(&html)
          html.element("tbody") { html in
            for programme in summary.programmes { row(programme, &html) }
          }
        }
      }
      html.element("p", ["class": "note"], say(Wording.funnelExplained))
    }
  }

  private func header(_ html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        html.element("th", ["scope": "col"], say(Wording.programmeColumn))
        for status in Status.allCases {
          html.element("th", ["scope": "col", "class": "number"]) { html in
            html.swatch(BarPart(status))
            html.text(say(Wording.countName(of: status)))
          }
        }
        html.element("th", ["scope": "col", "class": "number"], say(Wording.totalColumn))
      }
    }
  }

  private func row(_ programme: BatchSummary.Programme, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.text(say(report.labels.title(programme.id)))
        html.bar(
          programme.byStatus.map { (BarPart($0), $1) }, of: summary.members,
          label: say(Wording.counts(programme.byStatus)))
      }
      for (_, count) in programme.byStatus {
        html.element("td", ["class": "number"], say(count))
      }
      html.element("td", ["class": "number"], report.total(programme).map(say) ?? "—")
    }
  }
}

extension BatchSummary.Programme {
  /// Members by answer, all four in a fixed order.
  var byStatus: [(Status, Int)] { Status.allCases.map { ($0, count($0)) } }
}
