import Columns

/// Macros over lists and maps. The elements of many rows are laid end to end and the body runs over
/// all of them at once; then each row's stretch is reduced to the row's result.
extension Executor {
  mutating func loop(_ loop: Loop, over range: Int, in frame: Frame) -> Vector {
    var source = source(of: loop, over: range, in: frame)
    charge(loop, &source, frame)
    var results = LoopResults(loop, over: source, marks)
    if let whole = source.whole, loop.variableCount == 1, results.areSettledWhereEmpty {
      if whole.size > 0 { run(loop, whole, source, frame, &results, isWhole: true) }
      return results.vector(loop, source)
    }
    let skipsEmpty = results.areSettledWhereEmpty
    var row = 0
    while row < frame.count {
      var segments: [Segment] = []
      var size = 0
      while row < frame.count, size < LoopGroup.maxSize {
        if source.isValue(row), source.counts[row] > 0 || !skipsEmpty {
          segments.append(Segment(row: row, elements: size..<(size + source.counts[row])))
          size += source.counts[row]
        }
        row += 1
      }
      guard !segments.isEmpty else { continue }
      let group = source.group(segments, variables: loop.variableCount, size)
      run(loop, group, source, frame, &results)
    }
    return results.vector(loop, source)
  }

  /// What the macro runs over; in the batch itself laid out once for all macros over the same lists.
  private mutating func source(of loop: Loop, over range: Int, in frame: Frame) -> LoopSource {
    let isOptional = loop.form.isOverOptional
    guard frame.origins == nil, !isOptional else {
      return LoopSource(frame.vectors[range], isOptional: isOptional, &marks)
    }
    if let known = sources.first(where: { $0.range == range }) { return known.source }
    let source = LoopSource(frame.vectors[range], isOptional: false, &marks)
    sources.append((range, source))
    return source
  }

  /// Counts the elements, and the steps done for them, against each row's limits; a row over them
  /// becomes an error unvisited.
  private mutating func charge(_ loop: Loop, _ source: inout LoopSource, _ frame: Frame) {
    if visited.isEmpty { visited = Array(repeating: 0, count: inputs.rowCount) }
    if let whole = source.whole {
      for segment in whole.segments {
        charge(segment.elements.count, loop, &source, row: segment.row, frame)
      }
    } else {
      for row in 0..<frame.count where source.counts[row] > 0 {
        charge(source.counts[row], loop, &source, row: row, frame)
      }
    }
  }

  @inline(__always)
  private mutating func charge(
    _ count: Int, _ loop: Loop, _ source: inout LoopSource, row: Int, _ frame: Frame
  ) {
    let origin = frame.origins?[row] ?? row
    visited[origin] += count
    if visited[origin] > tables.limits.comprehensionSteps {
      source.close(row, marks.error(.tooManySteps), marks)
    } else if !work.charge(count * loop.steps.count, row: origin) {
      source.close(row, marks.error(.tooMuchWork), marks)
    }
  }

  private mutating func run(
    _ loop: Loop, _ group: LoopGroup, _ source: LoopSource, _ outside: Frame,
    _ results: inout LoopResults, isWhole: Bool = false
  ) {
    var frame = Frame(count: group.size)
    frame.elements = group.elements
    frame.outer = outside.vectors
    frame.parents = group.parents
    // Elements are billed to the row they belong to.
    frame.origins =
      outside.origins.map { origins in group.parents.map { origins[$0] } } ?? group.parents
    if isWhole, outside.origins == nil, !loop.sharedSteps.isEmpty {
      runShared(loop, in: &frame)
    } else {
      run(loop.steps, in: &frame)
    }
    reduce(loop, group.segments, frame, source, &results)
  }

  /// Runs the body over all elements there are, but for what another macro has computed of them.
  private mutating func runShared(_ loop: Loop, in frame: inout Frame) {
    for (index, step) in loop.steps.enumerated() {
      let number = loop.sharedSteps[index]
      if let number, number < elementVectors.count, let known = elementVectors[number] {
        frame.vectors.append(known)
        continue
      }
      let vector = run(step, step.operands, in: frame)
      frame.vectors.append(vector)
      guard let number else { continue }
      while elementVectors.count <= number { elementVectors.append(nil) }
      elementVectors[number] = vector
    }
  }

  /// Holds what a macro built of a row's elements to the limits of any value.
  private mutating func limit(_ segment: Segment, _ frame: Frame, _ results: inout LoopResults) {
    guard results.marks.isValue(segment.row), let first = segment.elements.first else { return }
    do throws(RowFailure) {
      try chargeBuilt(results.values[segment.row], row: first, in: frame)
    } catch {
      if case .error(let error) = error { results.marks[segment.row] = marks.error(error) }
    }
  }

  private mutating func reduce(
    _ loop: Loop, _ segments: [Segment], _ frame: Frame, _ source: LoopSource,
    _ results: inout LoopResults
  ) {
    switch loop.form {
    case .all, .exists:
      let (values, marks) = truths(frame.vectors[loop.result])
      absorbing(
        segments, values, marks, of: frame.parents, decides: loop.form == .exists, &results)
    case .existsOne:
      let (values, marks) = truths(frame.vectors[loop.result])
      addMarks(segments, marks, of: frame.parents, &results)
      for segment in segments where segment.elements.count(where: { values[$0] }) == 1 {
        results.truths.insert(segment.row)
      }
    case .filter:
      let (values, marks) = truths(frame.vectors[loop.result])
      addMarks(segments, marks, of: frame.parents, &results)
      let kept = marks.map { values.subtracting($0.open) } ?? values
      if loop.isCounted {
        results.count(kept, of: frame.parents)
      } else {
        filter(segments, kept, frame, source, &results)
      }
    case .map, .transformList, .transformMap, .transformMapEntry, .optMap, .optFlatMap, .sortBy:
      let filter = loop.filter.map { truths(frame.vectors[$0]) }
      for segment in segments {
        transform(loop, segment, filter, frame, &results)
        limit(segment, frame, &results)
      }
    }
  }
}

extension Comprehension.Form {
  fileprivate var isOverOptional: Bool { self == .optMap || self == .optFlatMap }
}
