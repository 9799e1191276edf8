/// The names that `name` was most likely meant to be, nearest first; empty when none is near.
///
/// Distance is the optimal string alignment distance (insertions, deletions, substitutions and
/// swaps of neighbours) over `Character`s, ignoring case, so that it means the same in Chinese
/// and in English. A name may be a third of its length away, and always by one character. A
/// dotted candidate whose last part is `name` counts as one step away:
///
///     nearest(to: "pograms", among: ["programme", "programs"])  // ["programs", "programme"]
///     nearest(to: "会员编码", among: ["会员编号", "出生日期"])        // ["会员编号"]
///     nearest(to: "status", among: ["membership.status"])       // ["membership.status"]
public func nearest(
  to name: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  let wanted = Array(name.lowercased())
  guard !wanted.isEmpty, wanted.count <= longestComparedName else { return [] }
  let bound = max(1, wanted.count / 3)
  var found: [(distance: Int, name: String)] = []
  for candidate in candidates where candidate != name {
    let distance = suggestionDistance(wanted, Array(candidate.lowercased()), bound: bound)
    if let distance { found.append((distance, candidate)) }
  }
  return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    .prefix(max(0, limit)).map(\.name)
}

/// Longer texts are no misspelt names; comparing them would only cost time.
private let longestComparedName = 64

/// The distance if it is within `bound`, else `nil`.
private func suggestionDistance(
  _ wanted: [Character], _ candidate: [Character], bound: Int
) -> Int? {
  let dotted = candidate.count > wanted.count && candidate.hasSuffix(wanted)
  if dotted, candidate[candidate.count - wanted.count - 1] == "." { return 1 }
  guard candidate.count <= longestComparedName, abs(wanted.count - candidate.count) <= bound
  else { return nil }
  let distance = alignmentDistance(wanted, candidate)
  // Every character replaced is another name, not a misspelling of this one.
  return distance <= bound && distance < max(wanted.count, candidate.count) ? distance : nil
}

/// The optimal string alignment distance of two texts, in three rows of memory.
func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

extension Array where Element == Character {
  fileprivate func hasSuffix(_ suffix: [Character]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
