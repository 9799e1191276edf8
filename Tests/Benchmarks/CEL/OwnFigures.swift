/// What this product took: for each condition by itself, and for all of them as one plan.
struct OwnFigures {
  let conditions: [BenchmarkCondition]
  let single: [Measurement]
  let together: Measurement

  init(_ conditions: [BenchmarkCondition], over rows: SyntheticRows) throws {
    self.conditions = conditions
    single = try conditions.map { try Measurement([$0], over: rows) }
    together = try Measurement(conditions, over: rows)
  }

  var table: Table {
    var table = Table(header: ["this product", "ns/row", "true", "unknown"])
    for (condition, measured) in zip(conditions, single) {
      table.add([
        condition.name, fixed(measured.nanosecondsPerRow, 2), "\(measured.counts[0].isTrue)",
        "\(measured.counts[0].isUnknown)",
      ])
    }
    table.add(["all ten, one plan", fixed(together.nanosecondsPerRow, 2), "", ""])
    let perSecond = 1_000 / together.nanosecondsPerRow
    table.note = "\(fixed(perSecond, 2)) million rows/s, ten conditions each"
    return table
  }
}

/// The same of a peer, beside ours.
struct PeerTable {
  let peer: PeerFigures
  let own: OwnFigures

  var text: String {
    guard let conditions = peer.conditions else {
      return "\(peer.name): not measured: \(peer.missing ?? "no answer")\n"
    }
    var table = Table(header: [peer.name, "ns/row", "times ours", "same counts"])
    for (condition, (theirs, ours)) in zip(own.conditions, zip(conditions, own.single)) {
      let counts = Measurement.Counts(isTrue: theirs.isTrue, isUnknown: theirs.isUnknown)
      table.add([
        condition.name, fixed(theirs.nanosecondsPerRow, 0),
        fixed(theirs.nanosecondsPerRow / ours.nanosecondsPerRow, 0),
        counts == ours.counts[0] ? "yes" : "NO: \(theirs.isTrue) true, \(theirs.isUnknown) unknown",
      ])
    }
    let total = conditions.reduce(0) { $0 + $1.nanosecondsPerRow }
    let ratio = total / own.together.nanosecondsPerRow
    table.add(["all ten", fixed(total, 0), fixed(ratio, 0), ""])
    table.note =
      "\(fixed(1_000 / total, 3)) million rows/s; this product: \(fixed(ratio, 0)) times as many"
    return table.description
  }
}
