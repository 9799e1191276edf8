package import Archive
import Diagnostics

// How conditions are kept in an archive; see `Archivable`.

extension Condition: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try reader.text(), label: try reader.read(), expression: try reader.read(),
      basis: try reader.read(), remedy: try reader.read(), met: try reader.read(),
      unmet: try reader.read(), isNegated: try reader.read(), location: try reader.read())
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
    let (text, location) = (try reader.text(), try reader.read(SourceLocation.self))
    self.init(text: text, location: location) { _ in location.span }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: text)
    writer.write(location)
  }
}

extension OutcomeWording: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(text: try reader.read(), sources: try reader.read())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text)
    writer.write(sources)
  }
}

extension Basis: Archivable {
  private enum Form: UInt8, Archivable { case source, assumption }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try reader.read(Form.self) {
    case .source: self = .source(try reader.text())
    case .assumption: self = .assumption(try reader.read())
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
  private enum Form: UInt8, Archivable { case leaf, all, any, none }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try reader.read(Form.self) {
    case .leaf: self = .leaf(try reader.read())
    case .all: self = .all(try reader.read())
    case .any: self = .any(try reader.read())
    case .none: self = .none(try reader.read())
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
      writer.write(index)
    case .all(let parts): write(.all, parts)
    case .any(let parts): write(.any, parts)
    case .none(let parts): write(.none, parts)
    }
  }
}
