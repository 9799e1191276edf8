package import Archive

/// A plan under the usual limits, that calls no function but the library's.
extension Plan: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let constants = try reader.list(Value.init(from:))
    let calls = try reader.list(CallTarget.init(from:))
    let steps = try reader.list(Operation.init(from:))
    let roots = try reader.list(Root.init(from:))
    let tables = PlanTables(constants: constants, calls: calls)
    let operands = steps.map(\.operands)
    guard steps.areSound(operands, tables, variables: 0, outside: 0),
      roots.allSatisfy({ $0.isSound(steps.count) })
    else { throw .damaged }
    self.init(steps: steps, tables: tables, roots: roots, operands: operands)
  }

  package func write(to writer: inout ArchiveWriter) {
    guard tellsWhy, tables.limits == Limits() else { return writer.leaveOut() }
    writer.write(tables.constants)
    writer.write(tables.calls)
    writer.write(steps)
    writer.write(roots)
  }
}

extension Plan.Root {
  fileprivate func isSound(_ stepCount: Int) -> Bool {
    step < stepCount && nodes.allSatisfy { $0.map { $0 < stepCount } ?? true }
  }
}

extension Plan.Root: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      step: try reader.place(),
      nodes: try reader.list { reader throws(ArchiveFault) in
        let step = try reader.place()
        return step == 0 ? nil : step - 1
      })
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(place: step)
    writer.write(count: nodes.count)
    for step in nodes { writer.write(place: step.map { $0 + 1 } ?? 0) }
  }
}

extension PlanRoot: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(index: try reader.place())
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(place: index) }
}

extension CallTarget: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let function = try reader.text()
    self.init(
      function: function,
      overloads: .library(try reader.list(FunctionLibrary.Place.init(from:))),
      isSettled: try reader.flag(), kernel: Kernel(function: function))
  }

  package func write(to writer: inout ArchiveWriter) {
    let places = overloads.found.map { FunctionLibrary.place(of: $0, function) }
    guard !places.contains(nil) else { return writer.leaveOut() }
    writer.write(text: function)
    writer.write(places.compactMap(\.self))
    writer.write(isSettled)
  }
}

extension FunctionLibrary.Place: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      family: try reader.place(), declaration: try reader.place(), overload: try reader.place())
  }

  package func write(to writer: inout ArchiveWriter) {
    for place in [family, declaration, overload] { writer.write(place: place) }
  }
}

extension [Operation] {
  /// Whether every step reads only what is there: constants, calls, and steps before it.
  ///
  /// - Parameters:
  ///   - operands: what each step reads.
  ///   - variables: how many the macro has whose body this is.
  ///   - outside: how many steps of the plan around it come before.
  fileprivate func areSound(
    _ operands: [[Int]], _ tables: PlanTables, variables: Int, outside: Int
  ) -> Bool {
    indices.allSatisfy { index in
      let step = self[index]
      guard operands[index].allSatisfy({ $0 < index }) else { return false }
      switch step {
      case .constant(let place): return place < tables.constants.count
      case .call(let target, _): return target < tables.calls.count
      case .element(let slot): return slot < variables
      case .outer(let step): return step < outside
      case .loop(let loop, _):
        return (1...2).contains(loop.variableCount)
          && loop.steps.areSound(
            loop.steps.map(\.operands), tables, variables: loop.variableCount, outside: index)
          && loop.steps.indices.contains(loop.result)
          && loop.filter.map(loop.steps.indices.contains) ?? true
      default: return true
      }
    }
  }
}
