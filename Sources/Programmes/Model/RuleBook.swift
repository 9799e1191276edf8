public import Diagnostics
public import Records

/// Everything the rule files say, decoded but not yet checked against each other.
public struct RuleBook: Sendable {
  /// The rule files, in the order read.
  public var files: SourceFiles
  /// All facts, in file order; `grants` is always among them.
  public var facts: [Fact]
  /// All parameters, in file order.
  public var parameters: [Parameter]
  /// All versions of all programmes, in file order.
  public var programmes: [Programme]
  /// All worked examples, in file order.
  public var cases: [Case]
  /// The sources of each document, and where it uses them.
  var sourceLists: [SourceList]
  /// What was declared but could not be read, and has been reported.
  var unreadable: UnreadableNames
  /// Whether every file was read without an error. Only then can the book be checked sound.
  public var isComplete: Bool

  /// The ids of all programmes, in file order, without repeats.
  public var programmeIDs: [String] {
    var seen: Set<String> = []
    return programmes.map(\.id).filter { seen.insert($0).inserted }
  }

  /// What member records can hold, for the readers of `Records`.
  public var schema: Schema { Schema(fields: facts.map(\.field)) }
}

/// A named, typed piece of a member record.
public struct Fact: Sendable {
  /// Name, type, labels, aliases and bounds: what `Records` reads by.
  public var field: Field
  /// Computes the fact when the record does not hold it.
  public var derivation: ExpressionSource?
  /// The fact's name in its file; `nil` for the built-in `grants`.
  public var location: SourceLocation?

  /// Dotted, as rules write it: `membership.status`.
  public var name: String { field.name }
}
