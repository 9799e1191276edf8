public import Records

/// One thing to ask about a member.
public struct Question: Sendable, Hashable {
  /// What of the record the answer is.
  public enum Subject: Sendable, Hashable {
    /// A fact.
    case fact(String)
    /// How many elements a list has.
    case count(list: String)
    /// An element of a list of plain values, by its place from 0.
    case item(list: String, index: Int, count: Int)
    /// A field of one of a list's records, by the record's place from 0.
    case field(String, list: String, index: Int, count: Int)
  }

  /// What is asked.
  public var subject: Subject
  /// Type, label and unit of the answer; for a count those of the list.
  public var field: Field
  /// The fields by which an element of a list is known so far, with their values as written.
  public var element: [String: String]
  /// The programmes that wait for it, by id, in rule-file order.
  public var programmes: [String]
  /// What is asked instead if this is skipped, because it follows from it: facts by name.
  public var standIns: [String] = []

  /// The fact the question is about: the list's for an element or a field of it.
  public var fact: String {
    switch subject {
    case .fact(let name): name
    case .count(let list), .item(let list, _, _), .field(_, let list, _, _): list
    }
  }
}
