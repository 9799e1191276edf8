extension Bool: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self = try reader.byte() != 0
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(byte: self ? 1 : 0) }
}

extension UInt64: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) { self = try reader.number() }

  package func write(to writer: inout ArchiveWriter) { writer.write(number: self) }
}

extension Int64: Archivable {
  /// The sign stands in the lowest bit, so that a small number is short on either side of zero.
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let number = try reader.number()
    self = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt64(bitPattern: (self << 1) ^ (self >> 63)))
  }
}

extension Int: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self = Int(try reader.read(Int64.self))
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(Int64(self)) }
}

extension Int128: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let low = try reader.number()
    self = Int128(try reader.read(Int64.self)) << 64 | Int128(low)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt64(truncatingIfNeeded: self))
    writer.write(Int64(truncatingIfNeeded: self >> 64))
  }
}

extension Double: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self = Double(bitPattern: try reader.number())
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(number: bitPattern) }
}

extension String: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) { self = try reader.text() }

  package func write(to writer: inout ArchiveWriter) { writer.write(text: self) }
}
