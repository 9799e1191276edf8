import Diagnostics
import Evaluation

/// What a part of a bar stands for. Each has a colour that people with any colour vision can tell
/// from the others (after Okabe and Ito), and a pattern besides for print in black and white.
enum BarPart: String, CaseIterable {
  case eligible, ineligible, undetermined, error, left

  init(_ status: Status) {
    switch status {
    case .eligible: self = .eligible
    case .ineligible: self = .ineligible
    case .undetermined: self = .undetermined
    case .error: self = .error
    }
  }

  fileprivate var fill: String { "url(#\(rawValue))" }
}

extension HTMLWriter {
  /// The patterns that bars are filled with; once a page, before the first bar.
  mutating func barPatterns() {
    verbatim(
      """
      <svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
      <pattern id="eligible" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill="#0072b2"/></pattern>
      <pattern id="ineligible" width="7" height="7" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)">
      <rect width="7" height="7" fill="#f6d3bd"/><rect width="2.5" height="7" fill="#d55e00"/>
      </pattern>
      <pattern id="undetermined" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill="#fbe7b2"/><circle cx="3" cy="3" r="1.4" fill="#8a6100"/>
      </pattern>
      <pattern id="error" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill="#fff"/><path d="M0 0L6 6M6 0L0 6" stroke="#333"/></pattern>
      <pattern id="left" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill="#9ecae1"/></pattern>
      </defs></svg>

      """)
  }

  /// A bar as wide as its column, which stands for `whole`.
  ///
  /// - Parameter label: the same in words.
  mutating func bar(_ parts: [(BarPart, Int)], of whole: Int, label: String) {
    element("svg", ["class": "bar", "role": "img", "aria-label": label]) { html in
      var start = 0
      for (part, count) in parts where count > 0 {
        html.element(
          "rect",
          [
            "x": Share.percent(start, of: whole), "width": Share.percent(count, of: whole),
            "height": "100%", "fill": part.fill,
          ]
        ) { _ in }
        start += count
      }
    }
  }

  /// A patch of what a part is filled with, beside its name.
  mutating func swatch(_ part: BarPart) {
    element("svg", ["class": "swatch", "aria-hidden": "true"]) { html in
      html.element("rect", ["width": "100%", "height": "100%", "fill": part.fill]) { _ in }
    }
  }
}
