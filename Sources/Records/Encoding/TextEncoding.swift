/// How the characters of a member file are written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, unless the bytes tell that it is GB18030; see `TextSource`.
  case auto
  /// With or without a byte order mark.
  case utf8 = "utf-8"
  /// What spreadsheet programs save on Chinese systems. GBK and GB 2312 are parts of it.
  case gb18030
}
