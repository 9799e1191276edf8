package import Archive
import Diagnostics

// How conditions are kept in an archive; see `Archivable`.

extension Condition: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try reader.text(), label: try .init(from: &reader), expression: try .init(from: &reader),
      basis: try .init(from: &reader), remedy: try reader.optional(LocalizedText.init(from:)),
      met: try reader.optional(OutcomeWording.init(from:)),
      unmet: try reader.optional(OutcomeWording.init(from:)), isNegated: try reader.flag(),
      location: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: id)
    writer.write(label)
    writer.write(expression)
    writer.write(basis)
    writer.write(remedy)
    writer.write(met)
    writer.write(unmet)
    writer.write(isNegated)
    writer.write(location)
  }
}

extension ExpressionSource: Archivable {
  /// Comes back without the map from its bytes to those of the file: only findings of the checks
  /// need it, and what is archived has been checked.
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let (text, location) = (try reader.text(), try SourceLocation(from: &reader))
    self.init(text: text, location: location) { _ in location.span }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: text)
    writer.write(location)
  }
}

extension OutcomeWording: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      text: try .init(from: &reader), sources: try reader.list(ExpressionSource.init(from:)))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text)
    writer.write(sources)
  }
}

extension Basis: Archivable {
  private enum Form: UInt8 { case source, assumption }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .source: self = .source(try reader.text())
    case .assumption: self = .assumption(try .init(from: &reader))
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .source(let id):
      writer.write(Form.source)
      writer.write(text: id)
    case .assumption(let text):
      writer.write(Form.assumption)
      writer.write(text)
    }
  }
}

extension Requirement: Archivable {
  private enum Form: UInt8 { case leaf, all, any, none }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .leaf: self = .leaf(Int(try reader.integer()))
    case .all: self = .all(try reader.list(Requirement.init(from:)))
    case .any: self = .any(try reader.list(Requirement.init(from:)))
    case .none: self = .none(try reader.list(Requirement.init(from:)))
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    func write(_ form: Form, _ parts: [Requirement]) {
      writer.write(form)
      writer.write(parts)
    }
    switch self {
    case .leaf(let index):
      writer.write(Form.leaf)
      writer.write(integer: Int64(index))
    case .all(let parts): write(.all, parts)
    case .any(let parts): write(.any, parts)
    case .none(let parts): write(.none, parts)
    }
  }
}
