/// A value that can be put into an archive and taken out of it again, the same.
///
/// What is written has no names and no lengths of its own: it can only be read by the very code that
/// wrote it, in the same order.
package protocol Archivable {
  /// Takes the value out.
  /// - Throws: where the bytes hold no such value.
  init(from reader: inout ArchiveReader) throws(ArchiveFault)

  /// Puts the value in.
  func write(to writer: inout ArchiveWriter)
}
