import CEL
import Columns
import Programmes
import Records

/// The claims of a batch of members as rows of their own: one per element of the claimed list.
///
/// A member whose list is not known has one row too, with the claim unknown: conditions that do not
/// depend on the claim may still decide. A member whose list is empty has none.
struct ClaimRows {
  let flattened: FlattenedInputs

  init(_ claim: Claim, member inputs: Inputs) {
    flattened = inputs.flattened(over: claim.list, as: claim.variable)
  }

  var inputs: Inputs { flattened.inputs }

  /// The member of each row; ascending.
  var members: [Int] { flattened.parents }

  /// The element's position in the member's list; `nil` where the list is not known.
  var positions: [Int?] { flattened.positions }

  /// The rows of each member: `starts[m]..<starts[m + 1]`.
  var starts: [Int] { flattened.starts }

  /// Whether each row is known to be a claim.
  var presence: TruthRows {
    let known = flattened.isKnown
    return TruthRows(
      holds: known, unknown: known.inverted, failed: RowMask(count: known.count))
  }

  func rows(of member: Int) -> Range<Int> { starts[member]..<starts[member + 1] }
}
