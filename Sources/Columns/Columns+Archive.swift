package import Archive

// How days and decimals are kept in an archive; see `Archivable`.

extension CalendarDate: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self = try CalendarDate(daysSinceEpoch: reader.read(Int.self)).orDamaged()
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(Int(daysSinceEpoch)) }
}

extension Decimal: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let coefficient = try reader.read(Int128.self)
    self = try Decimal(coefficient: coefficient, scale: reader.read(Int.self)).orDamaged()
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(coefficient)
    writer.write(scale)
  }
}
