import Diagnostics

/// Where literals begin and end. Their values are `LiteralDecoder`'s business.
extension Lexer {
  /// Decimal and hexadecimal integers, with `u` when unsigned; doubles with point or exponent.
  mutating func lexNumber() {
    let start = offset
    var kind = Token.Kind.int
    if bytes[offset] == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x") {
      offset += 2
      while peek(0).hexValue != nil { offset += 1 }
    } else {
      skipDigits()
      if skipFraction() { kind = .double }
      if skipExponent() { kind = .double }
    }
    if kind == .int, peek(0) | 0x20 == UInt8(ascii: "u") {
      offset += 1
      kind = .uint
    }
    let isHexWithoutDigits = offset - start == 2 && bytes[offset - 1] == UInt8(ascii: "x")
    guard isHexWithoutDigits || peek(0).isIdentifierPart else { return append(kind, from: start) }
    while peek(0).isIdentifierPart { offset += 1 }
    diagnostics.append(.badNumber(text(start..<offset), at: location(start..<offset)))
    append(.invalid, from: start)
  }

  private mutating func skipDigits() {
    while peek(0).isDigit { offset += 1 }
  }

  private mutating func skipFraction() -> Bool {
    guard peek(0) == UInt8(ascii: "."), peek(1).isDigit else { return false }
    offset += 1
    skipDigits()
    return true
  }

  private mutating func skipExponent() -> Bool {
    guard peek(0) | 0x20 == UInt8(ascii: "e") else { return false }
    let isSigned = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    let digits = isSigned ? 2 : 1
    guard peek(digits).isDigit else { return false }
    offset += digits
    skipDigits()
    return true
  }

  /// A string or bytes literal whose prefix (`r`, `b`, `br`) has `prefixLength` bytes.
  mutating func lexString(prefixLength: Int) {
    let start = offset
    let prefix = bytes[start..<start + prefixLength]
    let isRaw = prefix.contains { $0 | 0x20 == UInt8(ascii: "r") }
    let isBytes = prefix.contains { $0 | 0x20 == UInt8(ascii: "b") }
    offset += prefixLength
    let quote = bytes[offset]
    let isTriple = peek(1) == quote && peek(2) == quote
    let quoteLength = isTriple ? 3 : 1
    let opening = offset
    offset += quoteLength
    guard skipToClosingQuote(quote, isTriple: isTriple, isRaw: isRaw) else {
      let mark = text(opening..<opening + quoteLength)
      diagnostics.append(
        .unterminatedLiteral(quote: mark, at: location(start..<opening + quoteLength)))
      return append(.invalid, from: start)
    }
    append(isBytes ? .bytes : .string, from: start)
  }

  /// Moves behind the closing quote; false (at the end of the line or text) when there is none.
  private mutating func skipToClosingQuote(_ quote: UInt8, isTriple: Bool, isRaw: Bool) -> Bool {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
        offset += isTriple ? 3 : 1
        return true
      }
      if !isTriple, byte == 0x0A || byte == 0x0D { return false }
      offset += byte == UInt8(ascii: "\\") && !isRaw ? 2 : 1
    }
    offset = bytes.count
    return false
  }
}
