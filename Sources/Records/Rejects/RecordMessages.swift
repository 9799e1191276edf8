import Diagnostics

/// What a fault says to a person.
struct FaultText {
  var message: LocalizedText
  var expected: LocalizedText
  var help: LocalizedText?

  init(zh: String, en: String, expected: LocalizedText, help: LocalizedText? = nil) {
    message = LocalizedText(zh: zh, en: en)
    self.expected = expected
    self.help = help
  }
}

/// Every message of this module about records. Those about files are in `FileMessages`.
enum RecordMessages {
  /// The text of a fault about a fact's value; `found` is fit to be shown.
  static func text(of fault: FieldFault, _ type: FieldType, found: String) -> FaultText {
    let expected = ExpectedText.of(type)
    let quoted = "`\(found)`"
    func value(_ zh: String, _ en: String, _ help: LocalizedText? = nil) -> FaultText {
      FaultText(zh: "\(quoted) \(zh)", en: "\(quoted) \(en)", expected: expected, help: help)
    }
    switch fault {
    case .aboveMaximum: return value("超出上限", "is above the maximum")
    case .ambiguousDate:
      return value(
        "看不出哪个是年、月、日", "leaves open which part is the year",
        .init(zh: "写成四位年份在前的日期，如 2024-05-01", en: "write a four-digit year first: 2024-05-01"))
    case .badBool: return value("不是“是”或“否”", "is not true or false")
    case .badDate: return value("不是日期", "is not a date")
    case .badDecimal: return value("不是小数", "is not a decimal number")
    case .badDouble: return value("不是数字", "is not a number")
    case .badInt: return value("不是整数", "is not a whole number")
    case .badResidentID: return value("不是 18 位公民身份号码", "is not a resident ID of 18 characters")
    case .belowMinimum: return value("低于下限", "is below the minimum")
    case .decimalTooLong: return value("的位数太多", "has too many digits")
    case .groupedDigits:
      return value(
        "含有千位分隔符", "has grouping commas",
        .init(zh: "去掉逗号，如 1200", en: "leave out the commas: 1200"))
    case .intTooLarge: return value("太大，无法表示", "is too large a whole number")
    case .noSuchDay: return value("在日历上不存在", "is no day of the calendar")
    case .residentIDCheckDigit:
      return value(
        "的校验码不对", "has a wrong check digit",
        .init(zh: "对照身份证核对号码", en: "compare the number with the card"))
    case .residentIDDate: return value("中的出生日期不存在", "contains a date of birth that does not exist")
    case .unknownValue: return value("不是允许的值", "is not one of the values", suggestion(found, type))
    case .wrongType: return value("的 JSON 类型不对", "is the wrong type of JSON value")
    default: return text(of: fault, found: found, counts: nil, expected: expected)
    }
  }

  /// The text of a fault about a whole record, or about a text that cannot be read.
  static func text(
    of fault: FieldFault, found: String, counts: (found: Int, expected: Int)?,
    expected: LocalizedText? = nil
  ) -> FaultText {
    switch fault {
    case .badEscape:
      FaultText(
        zh: "JSON 字符串中的转义无效", en: "a JSON string has an invalid escape",
        expected: expected
          ?? .init(zh: "有效的转义，如 \\n 或 \\u4e2d", en: "an escape such as \\n or \\u4e2d"))
    case .badJSON:
      FaultText(
        zh: "不是有效的 JSON", en: "this is not valid JSON",
        expected: .init(zh: "一行一个 JSON 对象", en: "one JSON object a line"))
    case .badList:
      FaultText(
        zh: "`\(found)` 不是有效的列表", en: "`\(found)` is not a valid list",
        expected: expected ?? ExpectedText.list)
    case .duplicateFact:
      FaultText(
        zh: "`\(found)` 重复了同一事实", en: "`\(found)` repeats a fact of this record",
        expected: .init(zh: "每个事实只写一次", en: "each fact once"))
    case .invalidUTF8:
      FaultText(
        zh: "文字不是 UTF-8 编码", en: "the text is not UTF-8",
        expected: .init(zh: "UTF-8 编码的文字", en: "text in UTF-8"),
        help: EncodingMessages.whatToDo)
    case .missingKey:
      FaultText(
        zh: "记录没有主键", en: "the record has no key",
        expected: expected ?? .init(zh: "非空的值", en: "a value"))
    case .notAnObject:
      FaultText(
        zh: "记录不是 JSON 对象", en: "the record is not a JSON object",
        expected: .init(zh: "一行一个 JSON 对象", en: "one JSON object a line"))
    case .nulByte:
      FaultText(
        zh: "文字含有 NUL 字符", en: "the text has a NUL character",
        expected: .init(zh: "不含 NUL 的文字", en: "text without NUL"))
    case .textAfterQuote:
      FaultText(
        zh: "右引号之后还有文字", en: "text follows a closing quote",
        expected: .init(zh: "右引号之后为分隔符或换行", en: "a delimiter or a line break after the quote"),
        help: .init(zh: "引号中的引号要写两个", en: "write a quote within quotes twice"))
    case .textAfterRecord:
      FaultText(
        zh: "记录之后还有文字", en: "text follows the record",
        expected: .init(zh: "一行一个 JSON 对象", en: "one JSON object a line"))
    case .tooDeep:
      FaultText(
        zh: "JSON 嵌套太深", en: "the JSON nests too deeply",
        expected: LocalizedText(
          zh: "至多 \(JSONScanner.maximumDepth) 层", en: "at most \(JSONScanner.maximumDepth) levels"))
    case .tooFewCells: cellCount(zh: "单元格太少", en: "the record has too few cells", counts)
    case .tooManyCells: cellCount(zh: "单元格太多", en: "the record has too many cells", counts)
    case .tooLong:
      FaultText(
        zh: "记录太长", en: "the record is too long",
        expected: LocalizedText(
          zh: "至多 \(RecordLimits.recordBytes) 字节", en: "at most \(RecordLimits.recordBytes) bytes"))
    case .unclosedQuote:
      FaultText(
        zh: "引号没有闭合", en: "a quote is never closed",
        expected: LocalizedText(
          zh: "\(RecordLimits.recordBytes) 字节之内的右引号",
          en: "a closing quote within \(RecordLimits.recordBytes) bytes"),
        help: .init(zh: "补上右引号，或删去左引号", en: "close the quote, or remove the opening one"))
    default:
      FaultText(
        zh: "`\(found)` 无法读取", en: "`\(found)` cannot be read",
        expected: expected ?? .init(zh: "有效的值", en: "a valid value"))
    }
  }

  private static func cellCount(
    zh: String, en: String, _ counts: (found: Int, expected: Int)?
  ) -> FaultText {
    let (found, expected) = counts ?? (0, 0)
    return FaultText(
      zh: "\(zh)：\(found) 个", en: "\(en): \(found)",
      expected: LocalizedText(zh: "\(expected) 个，与表头一样", en: "\(expected), as in the header"))
  }

  private static func suggestion(_ found: String, _ type: FieldType) -> LocalizedText? {
    guard case .enumeration(let enumeration) = type else { return nil }
    let texts = enumeration.values.flatMap(\.texts)
    return nearest(to: found, among: Set(texts)).first.map {
      LocalizedText(zh: "是否指 `\($0)`", en: "did you mean `\($0)`")
    }
  }
}
