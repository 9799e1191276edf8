public import Records

extension RuleProgram {
  /// The full answers for every member of a batch: for each row, one determination per programme in
  /// rule-file order, with every condition's outcome and the values behind it.
  ///
  /// Read off the very run that `determine` gives its answers from. Meant for single members and
  /// small batches: it builds objects per condition.
  public func explain(_ batch: RecordBatch) -> [[Determination]] {
    let run = run(batch)
    return (0..<batch.count).map { member in
      var builder = DeterminationBuilder(program: self, batch: batch, run: run, member: member)
      return builder.determinations()
    }
  }
}
