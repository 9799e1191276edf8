import Columns

/// Which elements belong to which row.
struct ListRows {
  private(set) var offsets = [0]
  private var missing: [Int] = []

  /// With room for so many rows before it has to grow.
  init(expecting count: Int) { offsets.reserveCapacity(count + 1) }

  /// How many rows have been ended.
  var count: Int { offsets.count - 1 }

  /// Ends a row before the element at `offset`; one in which there is no list has no elements.
  @inline(__always)
  mutating func end(at offset: Int, isThere: Bool) {
    if !isThere { missing.append(count) }
    offsets.append(offset)
  }

  /// Ends up to `count` rows: `fill` ends them in the room that is made for them.
  @inline(__always)
  mutating func append(upTo count: Int, _ fill: (inout Room) -> Void) {
    let before = self.count
    offsets.append(upTo: count) { ends in
      var ended = 0
      missing.append(upTo: count) { missing in
        var room = Room(ends: ends, missing: missing, before: before)
        fill(&room)
        ended = room.count
        return room.missingCount
      }
      return ended
    }
  }

  /// Room for some rows behind those there are.
  struct Room {
    fileprivate let ends: UnsafeMutableBufferPointer<Int>
    fileprivate let missing: UnsafeMutableBufferPointer<Int>
    fileprivate let before: Int
    fileprivate var count = 0
    fileprivate var missingCount = 0

    /// As `ListRows.end`. Precondition: there is room.
    @inline(__always)
    mutating func end(at offset: Int, isThere: Bool) {
      precondition(count < ends.count)
      if !isThere {
        missing.initializeElement(at: missingCount, to: before &+ count)
        missingCount &+= 1
      }
      ends.initializeElement(at: count, to: offset)
      count &+= 1
    }
  }

  /// Which rows have a list.
  var validity: ValidityMask? {
    missing.isEmpty ? nil : ValidityMask(count: offsets.count - 1, missing: missing)
  }

  /// A fault of an element as one of the record: `patents[2].grantedOn`.
  func inRecord(_ fault: LocatedFault, of list: Field) -> LocatedFault {
    var (row, end) = (0, count)
    // The last row that begins at the element or before it.
    while end - row > 1 {
      let middle = (row + end) / 2
      if offsets[middle] <= fault.row { row = middle } else { end = middle }
    }
    var fault = fault
    let inner = fault.fact?.path ?? ""
    var field = fault.fact?.field ?? list
    field.isSensitive = field.isSensitive || list.isSensitive
    if field.label == nil { field.label = list.label }
    let path = "\(list.name)[\(fault.row - offsets[row] + 1)]"
    fault.fact = FaultyFact(field: field, path: inner.isEmpty ? path : "\(path).\(inner)")
    fault.row = row
    return fault
  }
}
