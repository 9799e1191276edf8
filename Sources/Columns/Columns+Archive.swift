package import Archive

// How days and decimals are kept in an archive; see `Archivable`.

extension CalendarDate: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self = try CalendarDate(daysSinceEpoch: Int(reader.integer())).orDamaged()
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(integer: Int64(daysSinceEpoch))
  }
}

extension Decimal: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let low = try Int128(reader.number())
    let coefficient = try Int128(reader.integer()) << 64 | low
    self = try Decimal(coefficient: coefficient, scale: Int(reader.byte())).orDamaged()
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt64(truncatingIfNeeded: coefficient))
    writer.write(integer: Int64(truncatingIfNeeded: coefficient >> 64))
    writer.write(byte: UInt8(scale))
  }
}
