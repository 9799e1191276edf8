import Diagnostics

/// What a file of members holds for the rules: which column is which fact, which facts have none, and
/// what in it can't be read. Added up chunk by chunk; its size does not depend on the file's.
public struct MemberSurvey: Sendable {
  /// A fact of the rules, and what the file has of it.
  public struct Fact: Sendable, Hashable {
    /// The fact itself.
    public var field: Field
    /// What the file calls it; `nil` when the file does not have it.
    public var header: String?
    /// The 1-based column of a table; `nil` in NDJSON.
    public var column: Int?
    /// Members that can be read and have a value; `nil` where an absent value stands for one.
    public var filled: Int?
    /// Cells that can't be read.
    public var badCells = 0
    /// The first of them, at most `MemberSurvey.shownFaults`.
    public var firstBad: [Reject] = []
  }

  /// A column or a key that is no fact's.
  public struct Unknown: Sendable, Hashable {
    /// As it stands in the file.
    public var name: String
    /// The 1-based column of a table, or line on which the key first stands.
    public var place: Int
    /// What it may have been meant to be.
    public var suggestion: String?
  }

  /// Faults that are described of each column.
  public static let shownFaults = 3
  /// Keys of NDJSON that are named; more are a file of something else.
  static let shownKeys = 100

  /// Every fact of the rules, in their order.
  public private(set) var facts: [Fact]
  /// Columns or keys that are no fact's, in the order of the file.
  public private(set) var unknown: [Unknown]
  /// Records met.
  public private(set) var records = 0
  /// Of those, the ones that can't be read.
  public private(set) var rejected = 0
  /// Faults of records as wholes: too many cells, broken JSON.
  public private(set) var badRecords = 0
  /// The first of them, at most `shownFaults`.
  public private(set) var firstBadRecords: [Reject] = []

  private let schema: Schema

  /// - Parameter binding: the columns of a table; `nil` for NDJSON.
  public init(_ schema: Schema, _ binding: HeaderBinding?) {
    self.schema = schema
    facts = schema.fields.map { Fact(field: $0, filled: $0.absent == nil ? 0 : nil) }
    unknown = (binding?.unknownColumns ?? []).map {
      Unknown(name: $0.header, place: $0.column, suggestion: $0.suggestion)
    }
    for (column, field) in (binding?.fields ?? []).enumerated() {
      guard let field else { continue }
      facts[field].header = binding?.headers[column]
      facts[field].column = column + 1
    }
  }

  /// Whether any record can't be read.
  public var hasFaults: Bool { rejected > 0 }

  /// Adds the next chunk of the file.
  ///
  /// - Parameter origin: where the chunk starts; moved to where it ends.
  public mutating func add(_ chunk: SurveyedChunk, at origin: inout ChunkOrigin) {
    for (name, line) in chunk.unknownKeys where unknown.count < Self.shownKeys {
      guard !unknown.contains(where: { $0.name == name }) else { continue }
      let near = nearest(to: FieldNames.normalized(name), among: schema.headers).first
      unknown.append(Unknown(name: name, place: origin.lines + line, suggestion: near))
    }
    for index in chunk.presentKeys where facts[index].header == nil {
      facts[index].header = facts[index].field.name
    }
    var decoded = chunk.decoded
    decoded.place(at: &origin)
    records += decoded.records
    rejected += decoded.rejectedRecords
    for (index, count) in chunk.filled.enumerated() { facts[index].filled? += count }
    for reject in decoded.rejects { add(reject) }
  }

  private mutating func add(_ reject: Reject) {
    guard let path = reject.fact,
      let index = schema.index(of: String(path.prefix { $0 != "[" }))
    else {
      badRecords += 1
      if firstBadRecords.count < Self.shownFaults { firstBadRecords.append(reject) }
      return
    }
    facts[index].badCells += 1
    if facts[index].firstBad.count < Self.shownFaults { facts[index].firstBad.append(reject) }
  }
}
