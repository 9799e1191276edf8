import CEL
import Columns
import Diagnostics

/// A sentence, and how it must be held together inside a longer one.
struct Phrase {
  enum Binding { case single, conjunction, disjunction, conditional }

  var text: LocalizedText
  var binding = Binding.single

  /// This sentence as a part of a larger one, in parentheses if it would be misread without.
  func nested(in binding: Binding) -> LocalizedText {
    guard self.binding != .single, self.binding != binding else { return text }
    return LocalizedText(zh: "（\(text.zh)）", en: "(\(text.en))")
  }
}

/// How a sentence is to be said.
struct Sense {
  enum Mood {
    /// What is asked: `须为`, `must be`.
    case required
    /// What is the case: `为`, `is`; within an `if` or a description of list entries.
    case stated
  }

  var mood = Mood.required
  /// False within an odd number of `!`: what is said is then the opposite.
  var isPositive = true

  var negated: Sense { Sense(mood: mood, isPositive: !isPositive) }

  /// As a premise: stated, and as it stands.
  static let premise = Sense(mood: .stated)
}

/// A noun of a sentence.
struct Term {
  var text: LocalizedText
  /// How values beside it are read: its unit, its codes.
  var entry: Vocabulary.Entry?
}

/// How two values compare.
enum Relation: Hashable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// The relation an operator of CEL stands for, by its internal name.
  init?(function: String) {
    switch function {
    case "_==_": self = .equal
    case "_!=_": self = .notEqual
    case "_<_": self = .less
    case "_<=_": self = .lessOrEqual
    case "_>_": self = .greater
    case "_>=_": self = .greaterOrEqual
    default: return nil
    }
  }

  /// The relation that holds exactly when this one does not.
  var opposite: Relation {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The same comparison with its sides exchanged.
  var flipped: Relation {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// What kind of values a comparison is between, which decides its words.
enum Scale {
  case number, date, text
  /// What can only be the same or not: lists, booleans worked out.
  case other

  init?(_ type: CELType) {
    switch type {
    case .int, .uint, .double, .decimal: self = .number
    case .date, .timestamp: self = .date
    case .string, .enumeration: self = .text
    case .list, .duration, .residentID: self = .other
    default: return nil
    }
  }
}
