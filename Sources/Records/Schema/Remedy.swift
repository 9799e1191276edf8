public import Diagnostics

/// How a member can change a fact: apply for the card, enrol, hand in proof.
public struct Remedy: Hashable, Sendable {
  /// What to do, as people read it.
  public var text: LocalizedText
  /// The values that doing so can lead to, as the rules write them (`true`, `unit-union`); `nil`
  /// for any. One can get a card, but no remedy is to be without one.
  public var values: [String]?

  /// Leads to any value unless given.
  public init(text: LocalizedText, values: [String]? = nil) {
    self.text = text
    self.values = values
  }
}
