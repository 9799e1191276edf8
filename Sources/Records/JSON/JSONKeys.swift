import Columns
import Diagnostics

/// Which fact a JSON key means, by the object it stands in: `status` within `membership`, or
/// `membership.status` at the top.
struct JSONKeys: Sendable {
  enum Meaning: Sendable {
    /// A decoded fact.
    case slot(Int)
    /// A fact of the schema that nobody asked for.
    case skipped
    /// The first parts of dotted fact names, `membership` of `membership.status`: what the keys of
    /// that object mean.
    case object(Scope)
    case unknown

    /// The keys of one object.
    typealias Scope = Int
  }

  /// The record itself.
  static let record: Meaning.Scope = 0

  /// Names and column names, which most records keep to.
  private let declared: JSONKeyTable
  private let every: Lazy<JSONKeyTable>

  /// `slots[i]` is where `fields[i]` is decoded, if it is. Names win over column names, these over the
  /// objects that names stand in, and all of them over labels.
  init(_ fields: [Field], slots: [Int?]) {
    let declared = JSONKeyTable(FieldNames.declared(of: fields), of: fields, slots)
    self.declared = declared
    every = Lazy {
      // As the header of a spreadsheet would name them.
      let names = FieldNames.all(of: fields).map { (FieldNames.normalized($0.text), $0.field) }
      return declared.adding(names, of: fields, slots)
    }
  }

  /// The keys of all objects, labels too.
  var table: JSONKeyTable { every.value }

  func meaning(of key: Span<UInt8>, in scope: Meaning.Scope) -> Meaning {
    declared.meaning(of: key, in: scope) ?? every.value.meaning(of: key, in: scope) ?? .unknown
  }
}
