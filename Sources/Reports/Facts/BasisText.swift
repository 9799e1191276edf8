import Diagnostics
import Programmes

/// What a condition rests on, in words.
enum BasisText {
  /// As a label and a text: `依据  《…》，北京晚报，2019年11月27日`.
  static func row(
    _ basis: Basis, _ sources: [String: Source]
  ) -> (LocalizedText, LocalizedText) {
    switch basis {
    case .source(let id): (Wording.source, source(id, sources))
    case .assumption(let text): (Wording.assumption, text)
    }
  }

  /// In one line, an assumption named as such: `假设：…`.
  static func line(_ basis: Basis, _ sources: [String: Source]) -> LocalizedText {
    switch basis {
    case .source(let id): source(id, sources)
    case .assumption(let text): Wording.labelled(Wording.assumption, text)
    }
  }

  private static func source(_ id: String, _ sources: [String: Source]) -> LocalizedText {
    guard let source = sources[id] else { return LocalizedText(verbatim: id) }
    return Wording.source(title: source.title, publisher: source.publisher, date: source.date)
  }
}
