/// A sensitive text as it may be shown: enough to find the record by, not enough to learn from.
///
///     mask("110101199003074514")  // "1101**********4514"
///     mask("1990-03-07")          // "****-**-**"
///     mask("张三")                // "**"
///
/// Texts of 12 characters and more keep the first and the last four. What reads as a date loses
/// all digits, and its length with them.
public func mask(_ text: String) -> String {
  let bytes = HalfWidth.trimmed(Array(text.utf8))
  if (try? FieldParsing.date(bytes.span)) != nil { return "****-**-**" }
  guard text.count >= 12 else { return String(repeating: "*", count: text.count) }
  return text.prefix(4) + String(repeating: "*", count: text.count - 8) + text.suffix(4)
}
