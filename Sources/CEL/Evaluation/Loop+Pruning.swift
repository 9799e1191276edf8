import Columns

extension Loop {
  /// The same macro without the steps its results don't need: what was moved out of the body leaves
  /// such steps behind, and each would be run for every element.
  var pruned: Loop {
    var isNeeded = [Bool](fewOf: false, count: steps.count)
    isNeeded[result] = true
    if let filter { isNeeded[filter] = true }
    for index in steps.indices.reversed() where isNeeded[index] {
      for operand in steps[index].operands { isNeeded[operand] = true }
    }
    guard isNeeded.contains(false) else { return self }
    var renumbered = [Int](fewOf: 0, count: steps.count)
    var kept: [Operation] = []
    for index in steps.indices where isNeeded[index] {
      renumbered[index] = kept.count
      kept.append(steps[index].mapOperands { renumbered[$0] })
    }
    return Loop(
      form: form, variableCount: variableCount, steps: kept, filter: filter.map { renumbered[$0] },
      result: renumbered[result])
  }
}
