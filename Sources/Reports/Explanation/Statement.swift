public import Diagnostics
public import Evaluation

/// What an explanation says, as data: which sentence, and what goes into it.
///
/// Renderers turn it into text; a program reads key and arguments instead. A statement about
/// several parts of a condition holds one statement for each part that decided.
public struct Statement: Sendable, Hashable {
  /// What a sentence is about, which decides its words.
  public enum Form: String, Sendable, CaseIterable {
    /// One value and what it must be: `subject`, `actual`, `requirement`.
    case value
    /// The same for a list: its entries are counted.
    case count
    /// A list told by its entries.
    case list
    /// Whether a value is given at all: `subject`, `state`, `requirement`.
    case presence
    /// A value the record lacks: `subject`, `requirement`.
    case missing
    /// Several values that are lacking: `facts`, `requirement`.
    case waiting
    /// All of the parts together.
    case all
    /// One of the parts is enough.
    case any
    /// A rule that applies because of the first part; the second says what came of it.
    case because
    /// Entries of a list: `list`, `summary`, and a part for each entry that decided.
    case entries
    /// One entry: `entry`, and what is said of it.
    case entry
    /// A condition without words of its own: `label`, `facts`.
    case facts
    /// What could not be worked out: `problem`, `facts`.
    case failure
    /// The author's own sentence: `text`, and an argument for each placeholder.
    case author
  }

  /// A piece that goes into the sentence.
  public struct Argument: Sendable, Hashable {
    /// Which piece: `subject`, `actual`, `requirement`; for the author's sentence a placeholder.
    public var name: String
    /// As a reader meets it, sensitive values masked.
    public var text: LocalizedText
    /// The fact it tells of, if it is about just one.
    public var fact: String?
  }

  /// What it is about.
  public var form: Form
  /// What the part of the condition came to.
  public var outcome: ConditionStatus
  /// In the order of the sentence.
  public var arguments: [Argument]
  /// What is said of the parts that decided; empty for most forms.
  public var parts: [Statement]

  init(
    _ form: Form, _ outcome: ConditionStatus, _ arguments: [Argument] = [],
    parts: [Statement] = []
  ) {
    self.form = form
    self.outcome = outcome
    self.arguments = arguments
    self.parts = parts
  }

  /// Names the sentence: `value.unmet`, `entries.met`.
  public var key: String { "\(form.rawValue).\(outcome.rawValue)" }

  /// The sentence, without a full stop.
  public var sentence: LocalizedText { Wording.sentence(self).capitalized }

  /// The text of an argument; empty if there is none of that name.
  func text(_ name: String) -> LocalizedText {
    arguments.first { $0.name == name }?.text ?? LocalizedText(verbatim: "")
  }
}

extension Statement.Argument {
  init(_ name: String, _ text: LocalizedText, fact: String? = nil) {
    self.init(name: name, text: text, fact: fact)
  }
}
