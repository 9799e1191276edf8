import Columns
import Diagnostics

/// The texts an enum fact can have in a file, and the code each means.
final class EnumerationDecoder: Sendable {
  let dictionary: StringDictionary
  /// Made when something else than a code is met: a single member's file has hardly anything else.
  private let texts: Lazy<EnumerationTexts>
  /// The same texts, for a quick look at many.
  let knownTexts: Lazy<KnownTexts>

  init(_ enumeration: Enumeration) {
    let dictionary = enumeration.dictionary
    let texts = Lazy { EnumerationTexts(enumeration, dictionary) }
    self.dictionary = dictionary
    self.texts = texts
    knownTexts = Lazy { KnownTexts(texts.value.all) }
  }

  func code(_ text: Span<UInt8>) throws(FieldFault) -> UInt32 {
    guard let code = dictionary.code(of: text) ?? texts.value.code(of: text)
    else { throw .unknownValue }
    return code
  }
}

/// Which code a text means; of a text that two values claim that of the first. Codes win over labels
/// and aliases, and as they are written over what is left of others without spaces and full width.
private struct EnumerationTexts: Sendable {
  private var texts = StringDictionary()
  /// By the code in `texts`, what the text means.
  private var codes: [UInt32] = []

  /// - Parameter dictionary: of the values' codes.
  init(_ enumeration: Enumeration, _ dictionary: StringDictionary) {
    let codes = enumeration.values.map { dictionary.code(of: $0.code) ?? 0 }
    for (value, code) in zip(enumeration.values, codes) { add(Array(value.code.utf8), code) }
    for (value, code) in zip(enumeration.values, codes) { add(plain: value.code, code) }
    for (value, code) in zip(enumeration.values, codes) {
      for text in value.otherTexts { add(plain: text, code) }
    }
  }

  private mutating func add(plain text: String, _ code: UInt32) {
    add(HalfWidth.trimmed(Array(text.utf8)), code)
  }

  private mutating func add(_ text: [UInt8], _ code: UInt32) {
    if texts.code(adding: text.span) == codes.count { codes.append(code) }
  }

  func code(of text: Span<UInt8>) -> UInt32? { texts.code(of: text).map { codes[Int($0)] } }

  /// All texts but the empty one, and the code of each.
  var all: [(text: [UInt8], code: UInt32)] {
    zip(texts.strings, codes).filter { !$0.0.isEmpty }.map { (Array($0.utf8), $1) }
  }
}
