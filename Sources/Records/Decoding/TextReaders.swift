import Columns

/// Reads the codes, labels and aliases of an enum as places in its dictionary.
struct EnumReader: CellReader {
  let decoder: EnumerationDecoder
  let known: KnownTexts.Lookup
  var kind: CellKind { .text }
  var missing: UInt32 { 0 }

  @inline(__always)
  func quick(_ text: ShortText) -> UInt32? { known.code(of: text) }

  func parse(_ text: Span<UInt8>) throws(FieldFault) -> UInt32 {
    try FieldParsing.tolerant(text) { text throws(FieldFault) in try decoder.code(text) }
  }
}

/// Reads texts as codes of a dictionary.
struct TextReader: DictionaryReader {
  // Only sound texts are in it, so a faulty one is checked wherever it comes.
  var dictionary = StringDictionary()
  private var recent = RecentTexts()
  var kind: CellKind { .text }
  var missing: UInt32 { 0 }

  @inline(__always)
  mutating func quick(_ text: ShortText) -> UInt32? {
    guard let key = RecentTexts.Key(text) else { return added(text) }
    if let code = recent[key] { return code }
    let code = added(text)
    recent[key] = code
    return code
  }

  /// `nil` for a text that is not known and not sound.
  @inline(__always)
  private mutating func added(_ text: ShortText) -> UInt32? {
    text.withSpan { bytes in
      dictionary.code(adding: bytes) { text.isPrintableASCII || Self.isSound(bytes) }
    }
  }

  /// Whether the text is one, and has no space around it.
  @inline(never)
  private static func isSound(_ text: Span<UInt8>) -> Bool {
    FieldParsing.trimmedRange(text).count == text.count && FieldParsing.textFault(text) == nil
  }

  mutating func parse(_ text: Span<UInt8>) throws(FieldFault) -> UInt32 {
    if let fault = FieldParsing.textFault(text) { throw fault }
    return dictionary.code(adding: text)
  }
}

/// Reads resident identity numbers, in their standard form, as codes of a dictionary.
struct ResidentIDReader: DictionaryReader {
  var dictionary: StringDictionary
  var kind: CellKind { .text }
  var missing: UInt32 { 0 }

  /// Numbers of persons hardly ever repeat, so room is made for one a row.
  init(expecting count: Int) {
    dictionary = StringDictionary(expecting: count, bytes: count * ResidentID.length)
  }

  @inline(__always)
  mutating func quick(_ text: ShortText) -> UInt32? {
    text.withSpan { text in
      guard text.count == ResidentID.length, text[text.count - 1] != UInt8(ascii: "x"),
        ResidentID.fault(in: text) == nil
      else { return nil }
      return dictionary.code(adding: text)
    }
  }

  mutating func parse(_ text: Span<UInt8>) throws(FieldFault) -> UInt32 {
    let number = try FieldParsing.tolerant(text) { text throws(FieldFault) in
      if let fault = ResidentID.fault(in: text) { throw FieldFault(fault) }
      var number = FieldParsing.bytes(of: text)
      if number[17] == UInt8(ascii: "x") { number[17] = UInt8(ascii: "X") }
      return number
    }
    return dictionary.code(adding: number.span)
  }
}
