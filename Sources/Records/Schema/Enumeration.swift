public import Columns
public import Diagnostics

/// The values of an enum fact, in the order the rules declare them.
///
/// A column of the fact is dictionary-coded with the value's place in this order.
public struct Enumeration: Hashable, Sendable {
  /// In declared order; a value's place is its code in a column.
  public let values: [EnumerationValue]

  /// Codes should be distinct; see `dictionary` for what happens otherwise.
  public init(values: [EnumerationValue]) { self.values = values }

  /// The codes, in declared order.
  public var codes: [String] { values.map(\.code) }

  /// The value with this code.
  public subscript(code: String) -> EnumerationValue? { values.first { $0.code == code } }

  /// The dictionary every column of this fact uses.
  ///
  /// Codes are distinct (the rule checks see to that); of repeated ones the first counts.
  public var dictionary: StringDictionary { StringDictionary(codes) }
}

/// One value of an enum fact.
public struct EnumerationValue: Hashable, Sendable {
  /// What rules compare with: `ride-hailing`.
  public var code: String
  /// What people read for it; `nil` when there is only the code.
  public var label: LocalizedText?
  /// Other texts files use for it.
  public var aliases: [String]

  /// A value without label or aliases unless given.
  public init(code: String, label: LocalizedText? = nil, aliases: [String] = []) {
    self.code = code
    self.label = label
    self.aliases = aliases
  }

  /// Every text that means this value, the code first.
  var texts: [String] { [code] + otherTexts }

  /// Every text that means this value, besides its code.
  var otherTexts: [String] { (label.map { [$0.zh, $0.en] } ?? []) + aliases }
}
