public import Diagnostics

/// One fact a member record can hold: its name, its type and the names files give it.
public struct Field: Hashable, Sendable {
  /// Dotted, as rules write it: `member.birthDate`. Fields of a list's elements have their own
  /// short names: `grantedOn`.
  public var name: String
  /// What values it can have.
  public var type: FieldType
  /// Other headers or keys it goes by: `会员编号`, `member_id`.
  public var columns: [String]
  /// The name people read; files may use it as a header too.
  public var label: LocalizedText?
  /// The fact that names the record; a schema has at most one.
  public var isKey: Bool
  /// Its values are masked wherever a person may read over a shoulder.
  public var isSensitive: Bool
  /// What numbers are counted in, such as 元 or years; only shown, never converted.
  public var unit: LocalizedText?
  /// What an absent value stands for; `nil` when absent means not known.
  public var absent: AbsentValue?
  /// How a member can change the value; `nil` when that is not in the member's hands.
  public var remedy: Remedy?
  /// What the fact means, for those who write rules or fill in records.
  public var description: LocalizedText?

  /// Only name and type are required; a plain fact is no key, not sensitive, and not known when
  /// absent.
  public init(
    name: String, type: FieldType, columns: [String] = [], label: LocalizedText? = nil,
    isKey: Bool = false, isSensitive: Bool = false, unit: LocalizedText? = nil,
    absent: AbsentValue? = nil, remedy: Remedy? = nil, description: LocalizedText? = nil
  ) {
    self.name = name
    self.type = type
    self.columns = columns
    self.label = label
    self.isKey = isKey
    self.isSensitive = isSensitive
    self.unit = unit
    self.absent = absent
    self.remedy = remedy
    self.description = description
  }
}

/// What a fact is when the record says nothing about it.
public enum AbsentValue: Hashable, Sendable {
  /// A list without elements.
  case emptyList
  /// The value a cell with this text would have: `0`, `false`, `none`.
  case text(String)
}
