import CEL
import Columns
import Programmes
import Records

/// The claims of a batch of members as rows of their own: one per element of the claimed list.
///
/// A member whose list is not known has one row too, with the claim unknown: conditions that do not
/// depend on the claim may still decide. A member whose list is empty has none.
struct ClaimRows {
  let inputs: Inputs
  /// The member of each row; ascending.
  let members: [Int]
  /// The element's position in the member's list; `nil` where the list is not known.
  let positions: [Int?]

  /// The rows of each member: `starts[m]..<starts[m + 1]`.
  let starts: [Int]

  init(_ claim: Claim, member inputs: Inputs) {
    let flattened = inputs.flattened(over: claim.list, as: claim.variable)
    self.inputs = flattened.inputs
    members = flattened.parents
    positions = flattened.positions
    var starts: [Int] = []
    var row = 0
    for member in 0..<inputs.rowCount {
      starts.append(row)
      while row < members.count, members[row] == member { row += 1 }
    }
    self.starts = starts + [members.count]
  }

  /// Whether each row is known to be a claim.
  var presence: TruthColumn {
    TruthColumn(positions.map { $0 == nil ? TruthColumn.unknown : TruthColumn.yes })
  }

  func rows(of member: Int) -> Range<Int> { starts[member]..<starts[member + 1] }
}
