import Columns

/// Gives members the lists that are in files of their own: a step between decoding and deciding.
///
///     let joins = ListJoins([patents, grants])
///     let joined = try joins.attach(to: batch)
///
/// The member files of a run may come in any order; a member without a row in the second file has
/// the empty list there.
public struct ListJoins: Sendable {
  /// A batch with its lists, and which keys of each list file its members have.
  public struct Joined: Sendable {
    /// The batch, its list columns replaced.
    public var batch: RecordBatch
    /// For each list file the codes of its keys, one a member that has rows.
    public var matched: [[UInt32]]
  }

  /// In the order given.
  public let files: [ListFile]

  /// Precondition: no two hold the same fact.
  public init(_ files: [ListFile]) { self.files = files }

  /// The batch with the lists in place. Lists of facts that are not projected are only counted.
  ///
  /// - Throws: `ListConflict` when a member's record holds such a list itself.
  public func attach(to batch: RecordBatch) throws(ListConflict) -> Joined {
    var result = Joined(batch: batch, matched: [])
    for file in files {
      let (column, matched) = file.lists(of: batch.keys)
      result.matched.append(matched)
      guard let index = batch.projection.column(of: file.fact) else { continue }
      if let row = Self.rowWithList(batch, index) {
        throw ListConflict(fact: file.fact, file: file.name, key: batch.keys[row])
      }
      result.batch.columns[index] = .list(column)
    }
    return result
  }

  /// The first row whose record has the list: elements, or an empty list where silence would not
  /// have meant one.
  private static func rowWithList(_ batch: RecordBatch, _ index: Int) -> Int? {
    guard case .list(let column) = batch.columns[index] else { return nil }
    let isSilent = batch.projection.fields[index].absent != nil
    return (0..<column.count).first { row in
      column.offsets[row] < column.offsets[row + 1]
        || (!isSilent && (column.validity?[row] ?? true))
    }
  }
}

/// A list is in the members' own file and in one given with `--with`.
public struct ListConflict: Error, Sendable {
  /// The list fact.
  public let fact: String
  /// The second file.
  public let file: String
  /// The first member found that has the list.
  public let key: String
}
