/// CEL's `strings` extension. Positions count code points.
extension FunctionLibrary {
  static let stringExtension: [FunctionDeclaration] = [
    FunctionDeclaration(
      "charAt",
      [
        .binary("string_char_at_int", receiver: true) {
          (text: String, position: Int64) throws(EvaluationError) in
          let scalars = Array(text.unicodeScalars)
          guard position >= 0, position <= Int64(scalars.count) else {
            throw .indexOutOfBounds(.int(position), count: scalars.count)
          }
          return position == Int64(scalars.count) ? "" : String(scalars[Int(position)])
        }
      ]),
    FunctionDeclaration(
      "indexOf", searches("index_of", start: { _ in 0 }) { $0.position(of: $1, from: $2) }),
    FunctionDeclaration(
      "lastIndexOf",
      searches("last_index_of", start: { $0 }) { $0.lastPosition(of: $1, from: $2) }),
    FunctionDeclaration(
      "lowerAscii",
      [
        .unary("string_lower_ascii", receiver: true) { (text: String) in
          mapped(text) { ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value) + 32) : $0 }
        }
      ]),
    FunctionDeclaration(
      "upperAscii",
      [
        .unary("string_upper_ascii", receiver: true) { (text: String) in
          mapped(text) { ("a"..."z").contains($0) ? Unicode.Scalar(UInt8($0.value) - 32) : $0 }
        }
      ]),
    FunctionDeclaration(
      "trim",
      [
        .unary("string_trim", receiver: true) { (text: String) in
          let start = text.unicodeScalars.drop { $0.properties.isWhitespace }
          let end = start.lastIndex { !$0.properties.isWhitespace }
          return end.map { String(start[...$0]) } ?? ""
        }
      ]),
    FunctionDeclaration(
      "reverse",
      [
        .unary("string_reverse", receiver: true) { (text: String) in
          String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
        }
      ]),
    FunctionDeclaration("substring", substrings),
    FunctionDeclaration("replace", replacements),
    FunctionDeclaration("split", splits),
    FunctionDeclaration("join", joins),
  ]

  private static func mapped(
    _ text: String, _ transform: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(transform)))
  }

  private typealias Scalars = [Unicode.Scalar]

  private static func searches(
    _ id: String, start: @escaping @Sendable (Int) -> Int,
    _ search: @escaping @Sendable (Scalars, Scalars, Int) -> Int?
  ) -> [FunctionOverload] {
    [
      .binary("string_\(id)_string", receiver: true) { (text: String, part: String) in
        let scalars = Array(text.unicodeScalars)
        return Int64(search(scalars, Array(part.unicodeScalars), start(scalars.count)) ?? -1)
      },
      .ternary("string_\(id)_string_int", receiver: true) {
        (text: String, part: String, offset: Int64) throws(EvaluationError) in
        let scalars = Array(text.unicodeScalars)
        guard offset >= 0, offset <= Int64(scalars.count) else {
          throw .indexOutOfBounds(.int(offset), count: scalars.count)
        }
        return Int64(search(scalars, Array(part.unicodeScalars), Int(offset)) ?? -1)
      },
    ]
  }

  private static let substrings: [FunctionOverload] = [
    .binary("string_substring_int", receiver: true) {
      (text: String, start: Int64) throws(EvaluationError) in
      try substring(text, start, nil)
    },
    .ternary("string_substring_int_int", receiver: true) {
      (text: String, start: Int64, end: Int64) throws(EvaluationError) in
      try substring(text, start, end)
    },
  ]

  private static func substring(
    _ text: String, _ start: Int64, _ end: Int64?
  ) throws(EvaluationError) -> String {
    let scalars = Array(text.unicodeScalars)
    let end = end ?? Int64(scalars.count)
    for position in [start, end] where position < 0 || position > Int64(scalars.count) {
      throw .indexOutOfBounds(.int(position), count: scalars.count)
    }
    guard start <= end else { throw .indexOutOfBounds(.int(start), count: Int(end)) }
    return String(String.UnicodeScalarView(scalars[Int(start)..<Int(end)]))
  }

  private static let replacements: [FunctionOverload] = [
    .ternary("string_replace_string_string", receiver: true) {
      (text: String, old: String, new: String) throws(EvaluationError) in
      try replace(text, old, new, limit: -1)
    },
    FunctionOverload(
      "string_replace_string_string_int", receiver: true, [.string, .string, .string, .int], .string
    ) { arguments throws(EvaluationError) in
      guard let text = String(arguments[0]), let old = String(arguments[1]),
        let new = String(arguments[2]), let limit = Int64(arguments[3])
      else { throw .noOverload("replace", arguments.map(\.typeName)) }
      return .string(try replace(text, old, new, limit: limit))
    },
  ]

  /// Replaces the first `limit` places (all if negative); an empty `old` stands before every
  /// character and at the end.
  private static func replace(
    _ text: String, _ old: String, _ new: String, limit: Int64
  ) throws(EvaluationError) -> String {
    guard limit != 0 else { return text }
    let places = limit < 0 ? Int.max : Int(limit)
    let scalars = Array(text.unicodeScalars)
    let parts =
      old.isEmpty
      ? spacedOut(scalars, places) : pieces(of: scalars, by: Array(old.unicodeScalars), places)
    try checkSize(text.utf8.count + (parts.count - 1) * new.utf8.count)
    return parts.joined(separator: new)
  }

  /// What stands between the first `places` places before characters and at the end.
  private static func spacedOut(_ text: Scalars, _ places: Int) -> [String] {
    let used = min(places, text.count + 1)
    let rest = String(String.UnicodeScalarView(text[(used - 1)...]))
    return [""] + text.prefix(used - 1).map { String($0) } + [rest]
  }

  private static let splits: [FunctionOverload] = [
    .binary("string_split_string", receiver: true) { (text: String, separator: String) in
      StringList(
        pieces(of: Array(text.unicodeScalars), by: Array(separator.unicodeScalars), Int.max))
    },
    .ternary("string_split_string_int", receiver: true) {
      (text: String, separator: String, limit: Int64) in
      guard limit != 0 else { return StringList([]) }
      let places = limit < 0 ? Int.max : Int(limit) - 1
      return StringList(
        pieces(of: Array(text.unicodeScalars), by: Array(separator.unicodeScalars), places))
    },
  ]

  /// The parts between the first `places` occurrences of `separator`; an empty one stands between
  /// all characters.
  private static func pieces(of text: Scalars, by separator: Scalars, _ places: Int) -> [String] {
    if text.isEmpty, separator.isEmpty { return [] }
    var pieces: [String] = []
    var start = 0
    while pieces.count < places {
      let next: Int?
      if separator.isEmpty {
        next = start + 1 < text.count ? start + 1 : nil
      } else {
        next = text.position(of: separator, from: start)
      }
      guard let next else { break }
      pieces.append(String(String.UnicodeScalarView(text[start..<next])))
      start = next + separator.count
    }
    return pieces + [String(String.UnicodeScalarView(text[start...]))]
  }

  private static let joins: [FunctionOverload] = [
    .unary("list_join", receiver: true) { (list: StringList) throws(EvaluationError) in
      try checkSize(list.strings.reduce(0) { $0 + $1.utf8.count })
      return list.strings.joined()
    },
    .binary("list_join_string", receiver: true) {
      (list: StringList, separator: String) throws(EvaluationError) in
      let size = list.strings.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
      try checkSize(size)
      return list.strings.joined(separator: separator)
    },
  ]
}
