import Archive
import CEL
import Programmes

/// How compiled versions are kept beside the rules they are of.
extension CompiledVersions {
  /// Tells them from any others of the same rules.
  static func key(_ versions: [ChosenVersion]) -> [UInt8] {
    var writer = ArchiveWriter()
    for version in versions {
      writer.write(place: version.index)
      writer.write(version.isInForce)
    }
    return writer.bytes
  }

  /// `nil` where rules say something that there are no archives of.
  func archived() -> [UInt8]? {
    var writer = ArchiveWriter()
    writer.write(memberPlan)
    writer.write(lists: derivationReferences)
    for body in programmes.compactMap(\.body) {
      writer.write(body.roots)
      writer.write(body.claimPlan)
      writer.write(body.standing)
    }
    return writer.isComplete ? writer.bytes : nil
  }

  /// - Parameter versions: those that were archived.
  init(
    archive: ArraySlice<UInt8>, _ versions: [ChosenVersion], of checked: CheckedRuleBook
  ) throws(ArchiveFault) {
    var reader = ArchiveReader(archive)
    let memberPlan = try Plan(from: &reader)
    let derivationReferences = try reader.lists(FactReference.init(from:))
    var programmes: [CompiledProgramme] = []
    for version in versions {
      let programme = checked.programmes[version.index]
      let body =
        version.isInForce
        ? CompiledProgramme.Body(
          checked: programme, roots: try .init(from: &reader),
          claimPlan: try reader.optional(Plan.init(from:)), standing: try .init(from: &reader))
        : nil
      programmes.append(CompiledProgramme(programme, body))
    }
    guard reader.remaining == 0, derivationReferences.count == checked.derivations.count
    else { throw .damaged }
    self.init(
      programmes: programmes, memberPlan: memberPlan, derivationReferences: derivationReferences)
  }
}

extension CompiledProgramme.ExpressionRoots: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let conditions = try reader.list(PlanRoot.init(from:))
    let amount = try reader.optional(PlanRoot.init(from:))
    let references = try reader.lists(FactReference.init(from:))
    let count = try reader.count()
    var facts = [String: PlanRoot](minimumCapacity: count)
    for _ in 0..<count { facts[try reader.text()] = try PlanRoot(from: &reader) }
    self.init(conditions: conditions, amount: amount, references: references, facts: facts)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(conditions)
    writer.write(amount)
    writer.write(lists: references)
    writer.write(count: facts.count)
    for (source, root) in facts.sorted(by: { $0.key < $1.key }) {
      writer.write(text: source)
      writer.write(root)
    }
  }
}

extension CompiledProgramme.StandingRoots: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      requires: try reader.list(PlanRoot.init(from:)),
      excludes: try reader.list(PlanRoot.init(from:)),
      limits: try reader.list(PlanRoot.init(from:)))
  }

  package func write(to writer: inout ArchiveWriter) {
    for roots in [requires, excludes, limits] { writer.write(roots) }
  }
}

extension FactReference: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(name: try reader.text(), source: try reader.text())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: name)
    writer.write(text: source)
  }
}

extension ArchiveReader {
  fileprivate mutating func lists<Element>(
    _ element: (inout ArchiveReader) throws(ArchiveFault) -> Element
  ) throws(ArchiveFault) -> [[Element]] {
    try list { reader throws(ArchiveFault) in try reader.list(element) }
  }
}

extension ArchiveWriter {
  fileprivate mutating func write(lists: [[some Archivable]]) {
    write(count: lists.count)
    for list in lists { write(list) }
  }
}
