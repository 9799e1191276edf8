/// Writes JSON (RFC 8259) as UTF-8, in the order of the calls.
///
/// Hand-written because output must be the same bytes on every run and platform, keys in the
/// order given, and decimals exact; Foundation's encoder promises none of these.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.field("status", "eligible")
///       json.field("reasons") { $0.array { $0.value("active") } }
///     }
///     json.text  // {"status":"eligible","reasons":["active"]}
///
/// The caller keeps the grammar (a key before each value of an object); separators, escapes and
/// indentation are the writer's.
public struct JSONWriter: Sendable {
  /// Everything written so far.
  public private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var depth = 0
  private var needsComma = false
  /// A value right after its key stays on the key's line.
  private var isAfterKey = false

  /// - Parameter pretty: a member or element per line, indented by two spaces, and `": "`.
  public init(pretty: Bool = false) { self.pretty = pretty }

  /// Everything written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written but keeps the memory: for one object a line, again and again.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line between values of a stream (NDJSON).
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }
}

// MARK: Containers

extension JSONWriter {
  /// `{…}` around the members that `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    container("{", "}", body)
  }

  /// `[…]` around the elements that `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    container("[", "]", body)
  }

  /// The elements of `elements`, each written by `body`.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    array { json in
      for element in elements { body(&json, element) }
    }
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: open))
    let empty = bytes.count
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if bytes.count > empty { breakLine() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }
}

// MARK: Members

extension JSONWriter {
  /// The name of an object's member; its value must come next.
  public mutating func key(_ name: String) {
    beginValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
    isAfterKey = true
  }

  /// A member whose value is a string; escapes are added.
  public mutating func field(_ name: String, _ value: String) {
    key(name)
    self.value(value)
  }

  /// A member whose value is an integer of any width, written in full.
  public mutating func field(_ name: String, _ value: some BinaryInteger) {
    key(name)
    self.value(value)
  }

  /// A member whose value is `true` or `false`.
  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    self.value(value)
  }

  /// A member whose value `body` writes: an object, an array, or a single value.
  public mutating func field(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    body(&self)
  }
}

// MARK: Values

extension JSONWriter {
  /// A string in quotes; escapes what RFC 8259 says must be escaped, and nothing else.
  public mutating func value(_ text: String) {
    beginValue()
    appendQuoted(text)
    needsComma = true
  }

  /// An integer of any width, written in full.
  public mutating func value(_ number: some BinaryInteger) {
    verbatim(String(number))
  }

  /// `true` or `false`.
  public mutating func value(_ flag: Bool) {
    verbatim(flag ? "true" : "false")
  }

  /// A JSON `null`, for what is not there.
  public mutating func null() {
    verbatim("null")
  }

  /// `json` as it stands, for text that is JSON already, such as an exact decimal `3000.00`.
  public mutating func verbatim(_ json: String) {
    beginValue()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }
}

// MARK: Layout and escapes

extension JSONWriter {
  private mutating func beginValue() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20:
        bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
