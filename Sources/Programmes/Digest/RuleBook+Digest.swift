import Diagnostics

extension RuleBook {
  /// Names the very rules an answer was given by: 64 hexadecimal digits that change with any byte
  /// of any rule file. Files that hold worked examples alone do not count, as they decide nothing,
  /// and nor does where the files stand.
  ///
  /// It is the SHA-256 of a list with a line per file in the order read, each the SHA-256 of that
  /// file. So anybody can work it out:
  ///
  ///     sha256sum $FILES_IN_ORDER | cut -c1-64 | sha256sum
  public var digest: String {
    var list = ""
    for index in 0..<files.count {
      let bytes = files[FileID(index: UInt32(index))].bytes
      if !CasesOnly.holds(bytes) { list += SHA256.hex(of: bytes) + "\n" }
    }
    return SHA256.hex(of: Array(list.utf8))
  }
}
