import Columns

/// Calls of a function on one coded column and constants: done for every distinct text instead of
/// every row.
extension Executor {
  /// `nil` if the call is none such, if there are as many texts as rows, or if some row comes near
  /// its limit of work, where every row has to be looked at by itself.
  mutating func liftDistinct(
    _ target: CallTarget, _ arguments: [Vector], _ combined: Marks?, in frame: Frame
  ) -> Vector? {
    guard let coded = CodedArgument(arguments), coded.size < frame.count else { return nil }
    let before = work
    let samples = coded.samples(combined)
    var texts = Frame(count: coded.size)
    texts.origins = samples.map { row in frame.origins?[row ?? 0] ?? row ?? 0 }
    // A text that no row has is not looked at; nobody sees the mark.
    var isOverdrawn = false
    let unused = marks.marks(
      marks.error(.tooMuchWork), rows: Rows.mask(samples) { $0 == nil })
    let distinct = coded.distinct(arguments)
    var costs = [Int](repeating: 0, count: coded.size)
    let results = mapRows(count: coded.size, marks: unused) { executor, code throws(RowFailure) in
      let origin = texts.origins?[code] ?? 0
      let spent = executor.work.spent(row: origin)
      defer { costs[code] = executor.work.spent(row: origin) - spent }
      do throws(RowFailure) {
        return try executor.apply(target, distinct, row: code, in: texts)
      } catch {
        if case .error(let failure) = error, failure == .tooMuchWork { isOverdrawn = true }
        throw error
      }
    }
    guard !isOverdrawn, bill(costs, by: coded.codes, but: samples, combined, in: frame) else {
      work = before
      return nil
    }
    var result = results.gathered(coded.codes)
    // A missing row may have any code; its own mark hides what it got.
    result.marks = marks.combined(combined, result.marks)
    return result
  }

  /// Bills every row for the text it holds, but the samples, which are billed already; false if one
  /// is over its limit then.
  private mutating func bill(
    _ costs: [Int], by codes: [Int], but samples: [Int?], _ combined: Marks?, in frame: Frame
  ) -> Bool {
    for row in 0..<frame.count where combined?.isValue(row) ?? true {
      let units = costs[codes[row]]
      guard units > 0, samples[codes[row]] != row else { continue }
      guard work.charge(units, row: frame.origins?[row] ?? row) else { return false }
    }
    return true
  }
}

/// The one argument of a call that is a coded column, where all others are constants.
private struct CodedArgument {
  let position: Int
  /// By row; within the dictionary also where the row is missing.
  let codes: [Int]
  let dictionary: StringDictionary

  var size: Int { dictionary.count }

  init?(_ arguments: [Vector]) {
    var found: (position: Int, codes: [UInt32], dictionary: StringDictionary)?
    for (index, argument) in arguments.enumerated() where argument.constant == nil {
      guard found == nil, case .strings(let codes, let dictionary) = argument.storage
      else { return nil }
      found = (index, codes, dictionary)
    }
    guard let found, found.dictionary.count > 0 else { return nil }
    position = found.position
    dictionary = found.dictionary
    codes = found.codes.map { min(Int($0), found.dictionary.count - 1) }
  }

  /// For each text the first row that has it, if any has.
  func samples(_ marks: Marks?) -> [Int?] {
    var result = [Int?](repeating: nil, count: size)
    for row in codes.indices where marks?.isValue(row) ?? true {
      if result[codes[row]] == nil { result[codes[row]] = row }
    }
    return result
  }

  /// The arguments of a batch with a row for each text.
  func distinct(_ arguments: [Vector]) -> [Vector] {
    var result = arguments.map { Vector($0.storage, count: size) }
    result[position].storage = .strings(Array(0..<UInt32(size)), dictionary)
    return result
  }
}
