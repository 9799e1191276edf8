package import Archive

// How places and texts are kept in an archive; see `Archivable`.

extension LocalizedText: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(zh: try reader.text(), en: try reader.text())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: zh)
    writer.write(text: en)
  }
}

extension SourceSpan: Archivable {
  /// The length stands for the end: it is the shorter number.
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let start = try UInt32(exactly: reader.number()).orDamaged()
    let length = try UInt32(exactly: reader.number()).orDamaged()
    let (end, overflow) = start.addingReportingOverflow(length)
    guard !overflow else { throw .damaged }
    self.init(start: start, end: end)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt64(start))
    writer.write(number: UInt64(length))
  }
}

extension FileID: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(index: try UInt32(exactly: reader.number()).orDamaged())
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(number: UInt64(index)) }
}

extension SourceLocation: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(file: try .init(from: &reader), span: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(file)
    writer.write(span)
  }
}
