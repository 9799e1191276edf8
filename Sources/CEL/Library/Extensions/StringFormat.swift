/// `format` of CEL's `strings` extension: `"%s: %.2f".format(["a", 1.5])`.
struct StringFormat {
  /// Digits behind the point that `%.Nf` may ask for.
  static let maximumPrecision = 1_000

  /// A `%` with what follows it.
  struct Clause {
    /// As written, for messages.
    let text: String
    let verb: Unicode.Scalar
    let precision: Int?
  }

  private var rest: Substring.UnicodeScalarView
  private var result = ""

  /// `template` with each clause replaced by the next value. Throws `cel.invalid-format` for
  /// unknown clauses, too few values, and values that a clause can't write.
  static func format(_ template: String, _ values: [Value]) throws(EvaluationError) -> String {
    var format = StringFormat(rest: template[...].unicodeScalars)
    try format.run(values)
    return format.result
  }

  private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

  private mutating func run(_ values: [Value]) throws(EvaluationError) {
    var used = 0
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == "%" {
        result.unicodeScalars.append(rest.removeFirst())
        continue
      }
      let clause = try takeClause()
      guard used < values.count else {
        throw .missingFormatArgument(used + 1, count: values.count)
      }
      result += try Self.text(of: values[used], clause)
      used += 1
      try FunctionLibrary.checkSize(result.utf8.count)
    }
  }

  /// After `%`: an optional precision, and the verb.
  private mutating func takeClause() throws(EvaluationError) -> Clause {
    var text = "%"
    var precision: Int?
    if rest.first == "." {
      text.unicodeScalars.append(rest.removeFirst())
      while let digit = rest.first, ("0"..."9").contains(digit) {
        text.unicodeScalars.append(rest.removeFirst())
        precision = (precision ?? 0) * 10 + Int(digit.value) - 0x30
        guard precision ?? 0 <= Self.maximumPrecision else { throw .precisionTooLarge }
      }
      if precision == nil { throw .unknownFormatClause(text) }
    }
    guard let verb = rest.popFirst() else { throw .unknownFormatClause(text) }
    text.unicodeScalars.append(verb)
    return Clause(text: text, verb: verb, precision: precision)
  }

  private static func text(of value: Value, _ clause: Clause) throws(EvaluationError) -> String {
    switch clause.verb {
    case "s":
      var writer = PlainTextWriter(clause: clause.text)
      try writer.write(value)
      return writer.text
    case "d": return try decimal(value, clause)
    case "f": return try fixedPoint(value, clause)
    case "e": return try scientific(value, clause)
    case "x": return try hexadecimal(value, clause)
    case "X": return try hexadecimal(value, clause).uppercased()
    case "o": return try octal(value, clause)
    case "b": return try binary(value, clause)
    default: throw .unknownFormatClause(clause.text)
    }
  }
}
