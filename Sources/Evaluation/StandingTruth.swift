import CEL
import Programmes

/// What prerequisites, exclusions and limits came to for each member of a batch.
struct StandingTruth {
  struct Prerequisite {
    let isGranted: TruthColumn
    /// Granted, or eligible now.
    let isMet: TruthColumn
  }

  /// By position in `requires`, `excludes`, `limits`.
  let requires: [Prerequisite]
  let excludes: [TruthColumn]
  /// How many more benefits each limit leaves.
  let limits: [LimitRoom]

  /// - Parameter statuses: of the programmes already determined in this batch.
  init(
    _ body: CompiledProgramme.Body, member: CEL.Evaluation,
    statuses: (String) -> [Status]
  ) {
    requires = body.requires.map { grant in
      let isGranted = TruthColumn(member.truths(grant.isGranted))
      var isMet = isGranted
      isMet.formOr(TruthColumn(statuses(grant.programme).map(\.truth)))
      return Prerequisite(isGranted: isGranted, isMet: isMet)
    }
    excludes = body.excludes.map { TruthColumn(member.truths($0.isGranted)).negated }
    limits = body.limits.map { LimitRoom($0, member: member) }
  }

  /// The truths a line is decided on: prerequisites, then exclusions.
  var columns: [TruthColumn] { requires.map(\.isMet) + excludes }

  /// Whether every limit leaves room for one benefit, for each member; `nil` without limits.
  var room: TruthColumn? {
    guard var room = limits.first?.room else { return nil }
    for limit in limits.dropFirst() { room.formAnd(limit.room) }
    return room
  }

  /// Whether every limit leaves room for one more benefit after `taken` in this decision.
  func hasRoom(row: Int, taken: Int) -> TruthColumn.Code {
    limits.reduce(TruthColumn.yes) {
      TruthColumn.and($0, $1.hasRoom(row: row, taken: taken))
    }
  }
}

/// How far one limit is used up, for each member of a batch.
struct LimitRoom {
  let limit: Limit
  private let counts: CEL.Evaluation.Counts

  init(_ root: CompiledProgramme.LimitRoot, member: CEL.Evaluation) {
    limit = root.limit
    counts = member.counts(root.used)
  }

  /// Grants already counted; `nil` where that is unknown or an error.
  func used(row: Int) -> Int? { counts.states[row] == TruthColumn.yes ? counts.values[row] : nil }

  /// Whether there is room for one benefit, for each member.
  var room: TruthColumn {
    let limit = limit.count
    return TruthColumn(
      zip(counts.values, counts.states).map { used, state in
        state == TruthColumn.yes && used >= limit ? TruthColumn.no : state
      })
  }

  func hasRoom(row: Int, taken: Int) -> TruthColumn.Code {
    guard counts.states[row] == TruthColumn.yes else { return counts.states[row] }
    return counts.values[row] + taken < limit.count ? TruthColumn.yes : TruthColumn.no
  }
}
