import Diagnostics

/// A page of its own: nothing is fetched, nothing runs, and it prints on A4.
struct Page {
  let title: String
  let language: Language

  /// The whole document around what `body` writes.
  func render(_ body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    html.verbatim("<!DOCTYPE html>\n")
    html.element("html", ["lang": language == .zh ? "zh-Hans" : "en"]) { html in
      html.element("head") { html in
        html.void("meta", ["charset": "utf-8"])
        html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.void(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ])
        html.element("title", title)
        html.element("style") { $0.verbatim(PageStyle.sheet) }
      }
      html.element("body") { html in
        html.element("main", [:], body)
      }
    }
    return html.markup
  }
}

extension HTMLWriter {
  /// Labels and values, such as `核定日  2024年5月1日`.
  mutating func definitions(
    _ kind: String, _ rows: [(label: String, value: String)]
  ) {
    element("dl", ["class": kind]) { html in
      for row in rows {
        html.element("div") { html in
          html.element("dt", row.label)
          html.element("dd", row.value)
        }
      }
    }
  }
}
