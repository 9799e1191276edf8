package import Archive
import CEL
import Diagnostics
import Records

// How parameters are kept in an archive; see `Archivable`.

extension Parameter: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      name: try reader.text(), type: try .init(from: &reader),
      label: try reader.optional(LocalizedText.init(from:)),
      unit: try reader.optional(LocalizedText.init(from:)),
      history: try reader.list(ParameterValue.init(from:)),
      sources: try reader.list(Source.init(from:)),
      location: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: name)
    writer.write(type)
    writer.write(label)
    writer.write(unit)
    writer.write(history)
    writer.write(sources)
    writer.write(location)
  }
}

extension ParameterValue: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      period: try .init(from: &reader), value: try .init(from: &reader),
      basis: try .init(from: &reader), location: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(period)
    writer.write(value)
    writer.write(basis)
    writer.write(location)
  }
}
