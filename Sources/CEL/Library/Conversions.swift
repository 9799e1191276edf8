import Columns

/// Functions named after the type they convert to. What does not fit is an error, never a nearby
/// value; only double to int drops a fraction, as CEL has it.
extension FunctionLibrary {
  static let conversions: [FunctionDeclaration] = [
    FunctionDeclaration("bool", toBool),
    FunctionDeclaration("int", toInt),
    FunctionDeclaration("uint", toUInt),
    FunctionDeclaration("double", toDouble),
    FunctionDeclaration("string", toString),
    FunctionDeclaration("bytes", toBytes),
    FunctionDeclaration("timestamp", toTimestamp),
    FunctionDeclaration("duration", toDuration),
  ]

  private static let toBool: [FunctionOverload] = [
    .unary("bool_to_bool") { (value: Bool) in value },
    .unary("string_to_bool") { (text: String) throws(EvaluationError) -> Bool in
      switch text {
      case "1", "t", "T", "true", "TRUE", "True": true
      case "0", "f", "F", "false", "FALSE", "False": false
      default: throw .invalidConversion(.string(text), "bool")
      }
    },
  ]

  private static let toInt: [FunctionOverload] = [
    .unary("int64_to_int64") { (value: Int64) in value },
    .unary("uint64_to_int64") { (value: UInt64) throws(EvaluationError) in
      try Int64(exactly: value).orThrow(.outOfRange(.uint(value), "int"))
    },
    .unary("double_to_int64") { (value: Double) throws(EvaluationError) in
      // Both ends are left out: a double there may stand for a number beyond.
      guard value > -0x1p63, value < 0x1p63 else { throw .outOfRange(.double(value), "int") }
      return Int64(value)
    },
    .unary("string_to_int64") { (text: String) throws(EvaluationError) in
      try Int64(text).orThrow(.invalidConversion(.string(text), "int"))
    },
    .unary("timestamp_to_int64") { (value: Timestamp) in value.seconds },
    .unary("decimal_to_int64") { (value: Decimal) throws(EvaluationError) in
      try value.exactInt.orThrow(.invalidConversion(.decimal(value), "int"))
    },
  ]

  private static let toUInt: [FunctionOverload] = [
    .unary("uint64_to_uint64") { (value: UInt64) in value },
    .unary("int64_to_uint64") { (value: Int64) throws(EvaluationError) in
      try UInt64(exactly: value).orThrow(.outOfRange(.int(value), "uint"))
    },
    .unary("double_to_uint64") { (value: Double) throws(EvaluationError) in
      guard value > -1, value < 0x1p64 else { throw .outOfRange(.double(value), "uint") }
      return UInt64(value)
    },
    .unary("string_to_uint64") { (text: String) throws(EvaluationError) in
      try UInt64(text).orThrow(.invalidConversion(.string(text), "uint"))
    },
  ]

  private static let toDouble: [FunctionOverload] = [
    .unary("double_to_double") { (value: Double) in value },
    .unary("int64_to_double") { (value: Int64) in Double(value) },
    .unary("uint64_to_double") { (value: UInt64) in Double(value) },
    .unary("string_to_double") { (text: String) throws(EvaluationError) in
      let value = try Double(text).orThrow(.invalidConversion(.string(text), "double"))
      // Digits that come to infinity are a number too large; `inf` has none.
      guard value.isFinite || !text.utf8.contains(where: { (0x30...0x39).contains($0) })
      else { throw .outOfRange(.string(text), "double") }
      return value
    },
    .unary("decimal_to_double") { (value: Decimal) in value.nearestDouble },
  ]

  private static let toString: [FunctionOverload] = [
    .unary("string_to_string") { (value: String) in value },
    .unary("bool_to_string") { (value: Bool) in "\(value)" },
    .unary("int64_to_string") { (value: Int64) in "\(value)" },
    .unary("uint64_to_string") { (value: UInt64) in "\(value)" },
    .unary("double_to_string") { (value: Double) in value.plainText },
    .unary("bytes_to_string") { (bytes: [UInt8]) throws(EvaluationError) in
      try String(validating: bytes, as: UTF8.self).orThrow(.invalidUTF8)
    },
    .unary("timestamp_to_string") { (value: Timestamp) in value.description },
    .unary("duration_to_string") { (value: TimeSpan) in value.description },
    .unary("date_to_string") { (value: CalendarDate) in value.description },
    .unary("decimal_to_string") { (value: Decimal) in value.description },
    .unary("resident_id_to_string") { (value: ResidentID) in value.text },
  ]

  private static let toBytes: [FunctionOverload] = [
    .unary("bytes_to_bytes") { (value: [UInt8]) in value },
    .unary("string_to_bytes") { (text: String) in Array(text.utf8) },
  ]

  private static let toTimestamp: [FunctionOverload] = [
    .unary("timestamp_to_timestamp") { (value: Timestamp) in value },
    .unary("int64_to_timestamp") { (seconds: Int64) throws(EvaluationError) in
      try Timestamp(seconds: seconds).orThrow(.outOfRange(.int(seconds), "timestamp"))
    },
    .unary("string_to_timestamp") { (text: String) throws(EvaluationError) in
      try Timestamp(text).orThrow(.invalidConversion(.string(text), "timestamp"))
    },
  ]

  private static let toDuration: [FunctionOverload] = [
    .unary("duration_to_duration") { (value: TimeSpan) in value },
    .unary("string_to_duration") { (text: String) throws(EvaluationError) in
      try TimeSpan(text).orThrow(.invalidConversion(.string(text), "duration"))
    },
  ]
}

extension Double {
  /// The shortest text that reads back as this number, without a needless `.0`.
  var plainText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
