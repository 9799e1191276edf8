import CEL
import Columns
import Diagnostics
import Programmes
import Records

/// What the names in a rule book are called, and how their values are read aloud.
struct Vocabulary: Sendable {
  /// One name: a fact, a field of a list's elements, a parameter.
  struct Entry: Sendable {
    var label: LocalizedText
    /// What a number counts, for instance hours.
    var unit: LocalizedText?
    /// ISO 4217, when the number is money.
    var currency: String?
    /// The codes of an enum fact, with what they are called.
    var codes: [EnumerationValue] = []
    /// Shown masked unless the reader may see it.
    var isSensitive = false

    /// What a code is called; `nil` for a text that is none.
    func name(ofCode code: String) -> LocalizedText? {
      codes.first { $0.code == code }.map { $0.label ?? LocalizedText(verbatim: code) }
    }
  }

  /// By declared name: `member.age`, `patents.grantedOn`, `params.invention.amount`; the elements of
  /// a list of plain values are under `honours[]`.
  var entries: [String: Entry] = [:]
  /// What each parameter is worth on the as-of date, by its variable.
  var parameters: [String: Value] = [:]
  /// By programme id.
  var titles: [String: LocalizedText] = [:]
  /// Every version of each programme; a later one is asked for a condition before those it follows.
  var programmes: [Programme] = []

  /// What a condition asks for, as a state of affairs; one under `none`, that its case is not there.
  func condition(_ id: String, of programme: String) -> LocalizedText {
    for version in programmes.reversed() where version.id == programme {
      guard let condition = version.conditions.last(where: { $0.id == id }) else { continue }
      return condition.isNegated ? Wording.notApplying(condition.label) : condition.label
    }
    return LocalizedText(verbatim: id)
  }

  /// The entry under `name`, or one that falls back to the name itself.
  subscript(name: String) -> Entry {
    entries[name] ?? Entry(label: LocalizedText(verbatim: name))
  }

  func label(_ name: String) -> LocalizedText {
    entries[name]?.label ?? LocalizedText(verbatim: name)
  }

  func labels(_ names: [String]) -> LocalizedText { Wording.list(names.map(label)) }

  /// A programme's title in quotation marks, or its id.
  func title(_ programme: String) -> LocalizedText {
    titles[programme] ?? LocalizedText(verbatim: programme)
  }

  /// The name of the elements of a list of plain values.
  static func element(of list: String) -> String { list + "[]" }
}
