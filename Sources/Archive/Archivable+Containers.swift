extension Optional: Archivable where Wrapped: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }
}

extension Array: Archivable where Element: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let count = try reader.number()
    // Every element takes a byte at least: a wrong count makes no array larger than the archive.
    guard count <= UInt64(reader.remaining) else { throw .damaged }
    self = []
    reserveCapacity(Int(count))
    for _ in 0..<Int(count) { append(try reader.read(Element.self)) }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt64(count))
    for element in self { writer.write(element) }
  }
}
