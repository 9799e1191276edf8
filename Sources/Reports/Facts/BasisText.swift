import Diagnostics
import Programmes

/// What a condition rests on, in words.
enum BasisText: Sendable {
  case source(LocalizedText)
  case assumption(LocalizedText)

  /// - Parameter sources: the publications that may be meant.
  init(_ basis: Basis, _ sources: [SourceText]) {
    switch basis {
    case .source(let id):
      let known = sources.first { $0.id == id }
      self = .source(known?.text ?? LocalizedText(verbatim: id))
    case .assumption(let text): self = .assumption(text)
    }
  }

  /// As a label and a text: `依据  《…》，北京晚报，2019年11月27日`.
  var row: (label: LocalizedText, text: LocalizedText) {
    switch self {
    case .source(let text): (Wording.source, text)
    case .assumption(let text): (Wording.assumption, text)
    }
  }

  /// In one line, an assumption named as such: `假设：…`.
  var line: LocalizedText {
    switch self {
    case .source(let text): text
    case .assumption(let text): Wording.labelled(Wording.assumption, text)
    }
  }
}

/// A publication, put into words once for all that rests on it.
struct SourceText {
  let id: String
  let text: LocalizedText

  init(_ source: Source) {
    id = source.id
    text = Wording.source(
      title: source.title, publisher: source.publisher, date: source.date)
  }
}
