/// Cases numbered for the archive.
extension Archivable where Self: RawRepresentable<UInt8> {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self = try Self(rawValue: reader.byte()).orDamaged()
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(byte: rawValue) }
}

/// Cases with other raw values, or none: by their place among all of them.
extension Archivable where Self: CaseIterable & Equatable, AllCases == [Self] {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let place = Int(try reader.byte())
    guard place < Self.allCases.count else { throw .damaged }
    self = Self.allCases[place]
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(byte: UInt8(Self.allCases.firstIndex(of: self) ?? 0))
  }
}
