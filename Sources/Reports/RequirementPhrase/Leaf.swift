import CEL
import Diagnostics

/// One thing asked of one value: what is looked at, and what it must be.
struct Leaf {
  /// How the value stands in a sentence about the member.
  enum Aspect {
    /// `会籍所在区为朝阳区`.
    case value
    /// `荣誉称号共 3 项`.
    case count
    /// `授权公告日已填写`; the value itself does not matter.
    case presence
  }

  /// What is looked at.
  var subject: NodeID
  /// What it is called.
  var name: LocalizedText
  /// What follows the name: `须为海淀区`, `must be Haidian`.
  var predicate: LocalizedText
  /// The whole, where name and predicate do not just follow each other.
  var whole: LocalizedText?
  var aspect = Aspect.value
  /// How the subject's value is read.
  var entry: Vocabulary.Entry?
  /// Whether the value, once told, leaves nothing to add to a requirement that is met.
  var isSaidByValue = false

  var phrase: Phrase { Phrase(text: whole ?? .sentence(name, predicate)) }
}

/// A part of a conjunction or disjunction: a node of its own, or two comparisons read as one.
enum JunctionPart {
  case node(NodeID)
  /// What the nodes ask together of one value.
  case merged([NodeID], Leaf)
}
