public import Diagnostics

/// The author's own sentence for a condition that is met, or for one that is not.
///
///     unmet: {zh: '入会于 {membership.joinedOn}，须满一年', en: 'A member since {membership.joinedOn}; a year is needed'}
public struct OutcomeWording: Sendable {
  /// The sentence in both languages, with its placeholders.
  public var text: LocalizedText
  /// The texts as they stand in the file: one a language, or one for both.
  public var sources: [ExpressionSource]
}

/// A sentence with places for values: `{member.age}`. `{{` and `}}` stand for the braces themselves.
public struct WordingTemplate: Sendable {
  /// A stretch of the sentence.
  public enum Part: Sendable, Hashable {
    /// Goes into the sentence as it is.
    case text(String)
    /// The name between braces, and where the braces and all between them are, in UTF-8 bytes.
    case placeholder(String, SourceSpan)
    /// A brace without a partner.
    case strayBrace(SourceSpan)
  }

  /// In the order of the sentence.
  public let parts: [Part]

  /// Reads a sentence; a stray brace is a part, not a failure.
  public init(_ text: String) {
    var reader = TemplateReader(bytes: Array(text.utf8))
    parts = reader.read()
  }

  /// The names of its placeholders, in order.
  public var names: [String] {
    parts.compactMap { if case .placeholder(let name, _) = $0 { name } else { nil } }
  }

  /// The sentence with each placeholder replaced by what `value` gives for its name.
  public func filled(_ value: (String) -> String) -> String {
    parts.reduce(into: "") { sentence, part in
      switch part {
      case .text(let text): sentence += text
      case .placeholder(let name, _): sentence += value(name)
      case .strayBrace: break
      }
    }
  }
}

private struct TemplateReader {
  let bytes: [UInt8]
  private var parts: [WordingTemplate.Part] = []
  private var plain: [UInt8] = []
  private static let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> [WordingTemplate.Part] {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte != Self.open, byte != Self.close {
        plain.append(byte)
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == byte {
        plain.append(byte)
        index += 2
      } else if let end = end(of: index) {
        flush()
        parts.append(.placeholder(name(index + 1..<end), SourceSpan(index..<end + 1)))
        index = end + 1
      } else {
        flush()
        parts.append(.strayBrace(SourceSpan(index..<index + 1)))
        index += 1
      }
    }
    flush()
    return parts
  }

  /// The closing brace that belongs to the opening one at `start`.
  private func end(of start: Int) -> Int? {
    guard bytes[start] == Self.open else { return nil }
    let rest = bytes[(start + 1)...]
    let next = rest.firstIndex { $0 == Self.open || $0 == Self.close }
    return next.flatMap { bytes[$0] == Self.close ? $0 : nil }
  }

  private func name(_ range: Range<Int>) -> String {
    let text = bytes[range].drop { $0 == UInt8(ascii: " ") }
    let trailing = text.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return String(decoding: text.dropLast(trailing), as: UTF8.self)
  }

  private mutating func flush() {
    guard !plain.isEmpty else { return }
    parts.append(.text(String(decoding: plain, as: UTF8.self)))
    plain.removeAll(keepingCapacity: true)
  }
}
