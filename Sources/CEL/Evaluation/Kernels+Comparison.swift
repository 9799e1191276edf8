import Columns

extension Kernel.Comparison {
  func run(_ a: Vector.Storage, _ b: Vector.Storage, count: Int) -> RowMask? {
    switch (a, b) {
    case (.shiftedDates(let dates), .constant(.date(let limit))): return compared(dates, limit)
    case (.constant(.date(let limit)), .shiftedDates(let dates)):
      return mirrored.compared(dates, limit)
    default: break
    }
    if let a = a.ints, let b = b.ints { return compared(a, b, count) }
    if let a = a.dates, let b = b.dates { return compared(a, b, count) }
    if a.isDecimal || b.isDecimal { return decimals(a, b, count) }
    if let a = a.doubles, let b = b.doubles { return compared(a, b, count) }
    guard self == .equal || self == .notEqual else { return nil }
    if let a = a.bools(count: count), let b = b.bools(count: count) {
      let differing = a.subtracting(b).union(b.subtracting(a))
      return self == .equal ? differing.inverted : differing
    }
    return strings(a, b) ?? strings(b, a) ?? texts(a, b)
  }

  /// The same comparison of the operands the other way round.
  private var mirrored: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  private func compared<T: Comparable>(_ a: Lane<T>, _ b: Lane<T>, _ count: Int) -> RowMask {
    switch self {
    case .equal: mask(a, b, count: count) { $0 == $1 }
    case .notEqual: mask(a, b, count: count) { $0 != $1 }
    case .less: mask(a, b, count: count) { $0 < $1 }
    case .lessOrEqual: mask(a, b, count: count) { $0 <= $1 }
    case .greater: mask(a, b, count: count) { $0 > $1 }
    case .greaterOrEqual: mask(a, b, count: count) { $0 >= $1 }
    }
  }

  /// Decimals; compared with zero, as amounts mostly are, the sign is enough.
  private func decimals(_ a: Vector.Storage, _ b: Vector.Storage, _ count: Int) -> RowMask? {
    guard let a = a.decimals, let b = b.decimals else { return nil }
    if case (.flat(let values), .constant(.zero)) = (a, b) {
      return compared(.flat(Rows.map(values, \.coefficient)), Lane<Int128>.constant(0), count)
    }
    return compared(a, b, count)
  }

  /// Shifted dates against a constant: the dates themselves against the last day that passes.
  private func compared(_ dates: ShiftedDates, _ limit: CalendarDate) -> RowMask {
    func upTo(_ last: CalendarDate?) -> RowMask {
      guard let last else { return RowMask(count: dates.unshifted.count) }
      return Rows.mask(dates.unshifted) { $0 <= last }
    }
    switch self {
    case .lessOrEqual: return upTo(dates.last(notAfter: limit))
    case .greater: return upTo(dates.last(notAfter: limit)).inverted
    case .less: return upTo(dates.last(before: limit))
    case .greaterOrEqual: return upTo(dates.last(before: limit)).inverted
    case .equal, .notEqual:
      let equal = upTo(dates.last(notAfter: limit)).subtracting(upTo(dates.last(before: limit)))
      return self == .equal ? equal : equal.inverted
    }
  }

  /// A coded column against a constant: one look-up, then codes against a code.
  private func strings(_ column: Vector.Storage, _ constant: Vector.Storage) -> RowMask? {
    guard
      case (.strings(let codes, let dictionary), .constant(.string(let text))) =
        (column, constant)
    else { return nil }
    let same = self == .equal
    guard let code = dictionary.code(of: text) else {
      return RowMask(repeating: !same, count: codes.count)
    }
    return same ? Rows.mask(codes) { $0 == code } : Rows.mask(codes) { $0 != code }
  }

  /// Two coded columns, whose dictionaries may differ: the bytes of each row's texts.
  private func texts(_ a: Vector.Storage, _ b: Vector.Storage) -> RowMask? {
    guard
      case (.strings(let aCodes, let aTexts), .strings(let bCodes, let bTexts)) = (a, b)
    else { return nil }
    let equal = aTexts.bytes.withUnsafeBufferPointer { aBytes in
      bTexts.bytes.withUnsafeBufferPointer { bBytes in
        Rows.mask(aCodes, bCodes) { a, b in
          // A missing row may have a code that is none.
          guard a < aTexts.count, b < bTexts.count else { return false }
          let (aStart, bStart) = (aTexts.offsets[Int(a)], bTexts.offsets[Int(b)])
          let count = aTexts.offsets[Int(a) + 1] - aStart
          guard bTexts.offsets[Int(b) + 1] - bStart == count else { return false }
          for index in 0..<count where aBytes[aStart + index] != bBytes[bStart + index] {
            return false
          }
          return true
        }
      }
    }
    return self == .equal ? equal : equal.inverted
  }
}

extension Kernel {
  /// `x in [constants]`, for coded strings, ints and dates.
  static func membership(
    _ operand: Vector.Storage, _ list: Vector.Storage, count: Int
  ) -> RowMask? {
    guard case .constant(.list(let elements)) = list else { return nil }
    switch operand {
    case .strings(let codes, let dictionary):
      let wanted = elements.compactMap { element in
        if case .string(let text) = element { dictionary.code(of: text) } else { nil }
      }
      return wanted.count <= 2
        ? contained(codes, in: wanted) : marked(codes, in: wanted, of: dictionary.count)
    case .ints(let values):
      let wanted = elements.compactMap(Int64.init(_:) as (Value) -> Int64?)
      // Another numeric type may equal an int: leave that to the general path.
      return wanted.count == elements.count ? contained(values, in: wanted) : nil
    case .dates(let values):
      return contained(values, in: elements.compactMap(CalendarDate.init(_:) as (Value) -> _?))
    default: return nil
    }
  }

  private static func contained<T: Hashable>(_ values: [T], in wanted: [T]) -> RowMask {
    // A short list is faster to walk than to hash, and shorter ones without a loop.
    switch wanted.count {
    case 0: return RowMask(count: values.count)
    case 1: return Rows.mask(values) { [first = wanted[0]] in $0 == first }
    case 2:
      return Rows.mask(values) { [first = wanted[0], second = wanted[1]] in
        $0 == first || $0 == second
      }
    case 3...8: return Rows.mask(values) { wanted.contains($0) }
    default:
      let set = Set(wanted)
      return Rows.mask(values) { set.contains($0) }
    }
  }

  /// Whether each code is wanted: by one word for the small dictionaries of enums, else by a table
  /// of all codes.
  private static func marked(_ codes: [UInt32], in wanted: [UInt32], of count: Int) -> RowMask {
    // A missing row may have a code that is none.
    if count <= 64 {
      let isWanted = wanted.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      return Rows.mask(codes) { isWanted >> UInt64($0) & 1 == 1 }
    }
    var isWanted = [Bool](repeating: false, count: count)
    for code in wanted { isWanted[Int(code)] = true }
    return isWanted.withUnsafeBufferPointer { isWanted in
      Rows.mask(codes) { Int($0) < count && isWanted[Int($0)] }
    }
  }
}
