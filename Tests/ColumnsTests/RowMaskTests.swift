import Columns
import TestSupport
import Testing

/// Sets of rows against sets of numbers.
@Suite struct RowMaskTests {
  static let sizes = [0, 1, 63, 64, 65, 2_047, 2_048, 2_049]

  private func random(_ count: Int, _ random: inout SplitMix64) -> (RowMask, Set<Int>) {
    let bools = (0..<count).map { _ in Bool.random(using: &random) }
    return (RowMask(bools), Set((0..<count).filter { bools[$0] }))
  }

  private func rows(_ mask: RowMask) -> Set<Int> {
    var rows: [Int] = []
    mask.forEach { rows.append($0) }
    #expect(rows == rows.sorted())
    #expect(mask.memberCount == rows.count)
    #expect(mask.isEmpty == rows.isEmpty)
    return Set(rows)
  }

  @Test(arguments: sizes) func combine(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    let (a, inA) = random(count, &generator)
    let (b, inB) = random(count, &generator)
    let (c, inC) = random(count, &generator)
    #expect(rows(a) == inA)
    #expect(rows(a.union(b)) == inA.union(inB))
    #expect(rows(a.intersection(b)) == inA.intersection(inB))
    #expect(rows(a.subtracting(b)) == inA.subtracting(inB))
    #expect(rows(a.inverted) == Set(0..<count).subtracting(inA))
    #expect(rows(c.picking(a, b)) == inA.intersection(inC).union(inB.subtracting(inC)))
    #expect(rows(RowMask(repeating: true, count: count)) == Set(0..<count))
    #expect(rows(RowMask(count: count)).isEmpty)
    for row in 0..<count { #expect(a[row] == inA.contains(row)) }
  }

  @Test(arguments: sizes) func gather(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    let (a, inA) = random(count, &generator)
    let positions = (0..<(count == 0 ? 0 : count + 3)).map { _ in
      Int(generator.next() % UInt64(count))
    }
    let gathered = a.gathered(positions)
    #expect(gathered.count == positions.count)
    for (row, position) in positions.enumerated() {
      #expect(gathered[row] == inA.contains(position))
    }
  }

  @Test(arguments: sizes) func insertAndRemove(count: Int) {
    var mask = RowMask(count: count)
    for row in stride(from: 0, to: count, by: 3) { mask.insert(row) }
    for row in stride(from: 0, to: count, by: 6) { mask.remove(row) }
    #expect(rows(mask) == Set(stride(from: 3, to: count, by: 6)))
  }

  @Test(arguments: sizes) func missingRowsOfAColumn(count: Int) {
    let missing = Array(stride(from: 0, to: count, by: 5))
    let validity = ValidityMask(count: count, missing: missing)
    #expect(rows(RowMask(missing: validity)) == Set(missing))
  }
}
