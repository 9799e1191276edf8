/// From the bytes of a cell to a typed value, without a `String` on the way.
///
/// What each type accepts, after surrounding white space (also U+3000 and U+00A0) is taken off;
/// full-width characters count as their ASCII twins everywhere but in texts:
///
/// | type | accepted | refused, for instance |
/// |---|---|---|
/// | bool | `true` `false` `yes` `no` `y` `n` `1` `0` `是` `否`, in any case | `on`, `√`, `有` |
/// | int | optional sign, digits | `1,200`, `12.0`, `1e3`, `12学时` |
/// | decimal | optional sign, digits, optional point and digits | `1,200.00`, `¥5`, `.5` |
/// | double | as decimal, with an optional exponent | `nan`, `0x10` |
/// | date | `2024-05-01` `2024/5/1` `2024.5.1` `20240501` `2024年5月1日` | `01/02/2024`, `24-5-1` |
/// | enum | a value's code, label in either language, or alias | anything else |
/// | resident-id | 17 digits and a check character that matches | 15-digit numbers |
/// | string | any UTF-8 without NUL | |
/// | list | a JSON array | |
///
/// An empty cell is a missing value, whatever the type. What could mean two things is refused, never
/// guessed: `01/02/2024` is the first of February or the second of January.
enum FieldParsing {
  /// The part of `text` within its surrounding white space.
  @inline(__always)
  static func trimmedRange(_ text: Span<UInt8>) -> Range<Int> {
    let count = text.count
    // Nearly every cell starts and ends with a printable ASCII character.
    if count > 0, isPlain(text[0]), isPlain(text[count - 1]) { return 0..<count }
    return trimmedRangeSlowly(text)
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }

  @inline(never)
  private static func trimmedRangeSlowly(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = text.count
    while start < end {
      if HalfWidth.isSpace(text[start]) {
        start += 1
      } else if start + 3 <= end, isIdeographicSpace(text, at: start) {
        start += 3
      } else if start + 2 <= end, isNoBreakSpace(text, at: start) {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if HalfWidth.isSpace(text[end - 1]) {
        end -= 1
      } else if start + 3 <= end, isIdeographicSpace(text, at: end - 3) {
        end -= 3
      } else if start + 2 <= end, isNoBreakSpace(text, at: end - 2) {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  private static func isIdeographicSpace(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x80
  }

  private static func isNoBreakSpace(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == 0xC2 && text[index + 1] == 0xA0
  }

  /// Parses `text`; if that fails and the text has wide characters, parses their ASCII twins.
  @inline(__always)
  static func tolerant<Value>(
    _ text: Span<UInt8>, _ parse: (Span<UInt8>) throws(FieldFault) -> Value
  ) throws(FieldFault) -> Value {
    do throws(FieldFault) {
      return try parse(text)
    } catch {
      guard hasNonASCII(text) else { throw error }
      let narrow = HalfWidth.trimmed(bytes(of: text))
      return try parse(narrow.span)
    }
  }

  @inline(__always)
  static func isPrintableASCII(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where !isPlain(text[index]) { return false }
    return true
  }

  static func hasNonASCII(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0x80 { return true }
    return false
  }

  static func bytes(of text: Span<UInt8>) -> [UInt8] {
    text.withUnsafeBufferPointer { Array($0) }
  }

  /// The value of an ASCII digit, or more than 9 for any other byte.
  @inline(__always)
  static func digit(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "0") }
}
