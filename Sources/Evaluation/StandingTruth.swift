import CEL
import Columns
import Programmes

/// What prerequisites, exclusions and limits came to for each member of a batch.
struct StandingTruth {
  struct Prerequisite {
    let isGranted: TruthRows
    /// Granted, or eligible now.
    let isMet: TruthRows
  }

  /// By position in `requires`, `excludes`, `limits`.
  let requires: [Prerequisite]
  let excludes: [TruthRows]
  /// How many more benefits each limit leaves.
  let limits: [LimitRoom]

  /// - Parameter required: the programmes already determined in this batch.
  init(
    _ body: CompiledProgramme.Body, member: CEL.Evaluation,
    required: (String) -> ProgrammeDeterminations?
  ) {
    let rowCount = member.rowCount
    requires = body.requires.map { grant in
      let isGranted = member.rows(grant.isGranted)
      let isOpen = required(grant.programme).map(\.truths)
      return Prerequisite(
        isGranted: isGranted,
        isMet: TruthRows.any([isGranted] + (isOpen.map { [$0] } ?? []), count: rowCount))
    }
    excludes = body.excludes.map { member.rows($0.isGranted).negated }
    limits = body.limits.map { LimitRoom($0, member: member) }
  }

  /// The truths a line is decided on: prerequisites, then exclusions.
  var columns: [TruthRows] { requires.map(\.isMet) + excludes }

  /// Whether every limit leaves room for one benefit, for each member; `nil` without limits.
  var room: TruthRows? {
    guard let first = limits.first else { return nil }
    return limits.count == 1
      ? first.room : TruthRows.all(limits.map(\.room), count: first.room.rowCount)
  }

  /// Whether every limit leaves room for one more benefit after `taken` in this decision.
  func hasRoom(row: Int, taken: Int) -> TruthCode.Code {
    limits.reduce(TruthCode.yes) {
      TruthCode.and($0, $1.hasRoom(row: row, taken: taken))
    }
  }
}

/// How far one limit is used up, for each member of a batch.
struct LimitRoom {
  let limit: Limit
  /// Whether there is room for one benefit, for each member.
  let room: TruthRows
  private let root: PlanRoot
  private let member: CEL.Evaluation

  init(_ root: CompiledProgramme.LimitRoot, member: CEL.Evaluation) {
    limit = root.limit
    self.root = root.used
    self.member = member
    room = member.rows(root.used, below: root.limit.count)
  }

  /// Grants already counted; `nil` where that is unknown or an error.
  func used(row: Int) -> Int? { member.count(root, row: row) }

  func hasRoom(row: Int, taken: Int) -> TruthCode.Code {
    guard let used = used(row: row) else { return room[row] }
    return used + taken < limit.count ? TruthCode.yes : TruthCode.no
  }
}

extension ProgrammeDeterminations {
  /// Whether the programme is open to each member.
  fileprivate var truths: TruthRows {
    let ofAnswer = answers.map(\.status.truth)
    func rows(_ truth: TruthCode.Code) -> RowMask {
      let isIt = ofAnswer.map { $0 == truth }
      return RowMask(codes.map { isIt[Int($0)] })
    }
    return TruthRows(
      holds: rows(TruthCode.yes), unknown: rows(TruthCode.unknown),
      failed: rows(TruthCode.error))
  }
}
