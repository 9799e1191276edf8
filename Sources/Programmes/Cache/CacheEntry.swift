import Archive
import Diagnostics
import Glibc

/// What a cache keeps of the rules that some files hold: who made it, of what, the checked rules, and what
/// was compiled of them.
struct CacheEntry: Sendable {
  /// The files it was made of, and the program that made it, in full: what begins otherwise is of no
  /// use.
  private let head: [UInt8]
  /// The same for the same paths in the same folder, whatever the files hold.
  let name: String

  private static let checksumSize = 8

  /// `nil` where the program can't be told from others.
  init?(_ files: SourceFiles) {
    guard let program = Self.program() else { return nil }
    var head = Array("checked rules\n\(program)\n\(files.count)\n".utf8)
    var names = Self.currentFolder()
    for index in 0..<files.count {
      let file = files[FileID(index: UInt32(index))]
      head += "\(file.name)\n\(file.bytes.count)\n".utf8
      head += file.bytes
      names += "\n\(file.name)"
    }
    self.head = head
    name = "rules-" + String(Checksum.of(Array(names.utf8)[...]), radix: 16)
  }

  /// What was kept; `nil` if that was made of other files, by another program, or was damaged since.
  func content(in bytes: [UInt8]) -> CacheContent? {
    guard bytes.count >= head.count + Self.checksumSize,
      memcmp(bytes, head, head.count) == 0
    else { return nil }
    let archive = bytes[(head.count + Self.checksumSize)...]
    guard bytes[head.count..<archive.startIndex] == Self.checksum(archive)[...] else { return nil }
    return try? CacheContent(archive: archive)
  }

  /// What to keep.
  func bytes(of content: CacheContent) -> [UInt8] {
    let archive = content.archived
    return head + Self.checksum(archive[...]) + archive
  }

  private static func checksum(_ archive: ArraySlice<UInt8>) -> [UInt8] {
    withUnsafeBytes(of: Checksum.of(archive).littleEndian) { Array($0) }
  }

  /// Names this very program: built anew, it may read rules otherwise.
  private static func program() -> String? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    return """
      \(status.st_dev) \(status.st_ino) \(status.st_size) \
      \(modified.tv_sec).\(modified.tv_nsec) \(changed.tv_sec).\(changed.tv_nsec)
      """
  }

  private static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
