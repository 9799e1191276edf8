/// Searching in time proportional to the length of both, whatever they hold.
///
/// Source: Knuth, Morris, Pratt, "Fast Pattern Matching in Strings", SIAM J. Comput. 6 (1977).
extension Array where Element: Equatable {
  /// Where `part` first stands at or after `start`.
  func position(of part: [Element], from start: Int) -> Int? {
    guard start >= 0, part.count <= count - start else { return nil }
    guard !part.isEmpty else { return start }
    let borders = part.borders
    var matched = 0
    for index in start..<count {
      while matched > 0, self[index] != part[matched] { matched = borders[matched - 1] }
      if self[index] == part[matched] { matched += 1 }
      if matched == part.count { return index + 1 - part.count }
    }
    return nil
  }

  /// Where `part` last stands at or before `start`.
  func lastPosition(of part: [Element], from start: Int) -> Int? {
    guard start >= 0, part.count <= count else { return nil }
    let end = Swift.min(start, count - part.count) + part.count
    let reversed = Array(self[..<end].reversed())
    return reversed.position(of: part.reversed(), from: 0).map { end - $0 - part.count }
  }

  /// For each prefix, the length of the longest shorter prefix that it also ends with.
  private var borders: [Int] {
    var borders = [Int](repeating: 0, count: count)
    var matched = 0
    for index in indices.dropFirst() {
      while matched > 0, self[index] != self[matched] { matched = borders[matched - 1] }
      if self[index] == self[matched] { matched += 1 }
      borders[index] = matched
    }
    return borders
  }
}
