import Diagnostics
import Records

/// What functions make of values, in words.
extension Wording {
  /// Values put together by an operator or a namespaced function; `nil` for those without words.
  static func combination(_ function: String, _ parts: [LocalizedText]) -> LocalizedText? {
    switch (function, parts.count) {
    case ("math.least", 2...): extreme(parts, zh: "较小者", many: "最小者", en: "lesser", "least")
    case ("math.greatest", 2...):
      extreme(parts, zh: "较大者", many: "最大者", en: "greater", "greatest")
    case (_, 2): pair(function, parts[0], parts[1])
    case (_, 1): single(function, parts[0])
    default: nil
    }
  }

  private static func extreme(
    _ parts: [LocalizedText], zh: String, many: String, en: String, _ most: String
  ) -> LocalizedText {
    let isPair = parts.count == 2
    let en = isPair ? en : most
    let last = parts[parts.count - 1]
    let others = list(Array(parts.dropLast()))
    return LocalizedText(
      zh: isPair
        ? "\(others.zh)与\(last.zh)中\(zh)" : "\(list(parts).zh)中\(many)",
      en: "the \(en) of \(others.en) and \(last.en)")
  }

  private static func pair(
    _ function: String, _ a: LocalizedText, _ b: LocalizedText
  ) -> LocalizedText? {
    switch function {
    case "_+_":
      LocalizedText(zh: chineseGlue("\(a.zh)与", b.zh, "之和"), en: "the sum of \(a.en) and \(b.en)")
    case "_-_": LocalizedText(zh: chineseGlue("\(a.zh)减去", b.zh, "之差"), en: "\(a.en) less \(b.en)")
    case "_*_": LocalizedText(zh: chineseGlue("\(a.zh)与", b.zh, "之积"), en: "\(a.en) times \(b.en)")
    case "_/_":
      LocalizedText(zh: chineseGlue("\(a.zh)除以", b.zh, "之商"), en: "\(a.en) divided by \(b.en)")
    case "_%_":
      LocalizedText(
        zh: chineseGlue("\(a.zh)除以", b.zh, "的余数"), en: "the remainder of \(a.en) divided by \(b.en)"
      )
    default: nil
    }
  }

  private static func single(_ function: String, _ a: LocalizedText) -> LocalizedText? {
    switch function {
    case "math.abs": LocalizedText(zh: "\(a.zh)的绝对值", en: "the absolute value of \(a.en)")
    case "math.ceil": LocalizedText(zh: "\(a.zh)向上取整", en: "\(a.en) rounded up")
    case "math.floor": LocalizedText(zh: "\(a.zh)向下取整", en: "\(a.en) rounded down")
    case "math.round": LocalizedText(zh: "\(a.zh)四舍五入", en: "\(a.en) rounded")
    case "math.trunc": LocalizedText(zh: "\(a.zh)的整数部分", en: "the whole part of \(a.en)")
    case "math.sign": LocalizedText(zh: "\(a.zh)的正负", en: "the sign of \(a.en)")
    case "math.sqrt": LocalizedText(zh: "\(a.zh)的平方根", en: "the square root of \(a.en)")
    default: nil
    }
  }

  static func minus(_ a: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(a.zh)的相反数", en: "minus \(a.en)")
  }

  static func length(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(text.zh)的字数", en: "the number of characters in \(text.en)")
  }

  static func sum(of a: LocalizedText, _ unit: LocalizedText) -> LocalizedText {
    LocalizedText(zh: chineseGlue(a.zh, unit.zh), en: "\(a.en) \(unit.en)")
  }

  /// A part that a function takes of a value: the year of a date.
  private static func part(_ function: String) -> LocalizedText? {
    switch function {
    case "year", "getFullYear": LocalizedText(zh: "年份", en: "year")
    case "month": LocalizedText(zh: "月份", en: "month")
    case "day", "getDate": LocalizedText(zh: "日", en: "day of the month")
    case "birthDate": LocalizedText(zh: "出生日期", en: "date of birth")
    default: nil
    }
  }

  static func part(_ name: LocalizedText, of whole: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(whole.zh)中的\(name.zh)", en: "the \(name.en) in \(whole.en)")
  }

  static let sex = LocalizedText(zh: "性别", en: "sex")
  static let sexes = [
    EnumerationValue(code: "male", label: LocalizedText(zh: "男", en: "male")),
    EnumerationValue(code: "female", label: LocalizedText(zh: "女", en: "female")),
  ]

  /// Whether what a function gives is read like what it is given: in its unit, by its codes.
  static func keepsMeaning(_ function: String) -> Bool {
    ["round", "divide", "orValue", "or", "distinct", "sort", "slice", "reverse"].contains(function)
  }

  /// What a call makes of its receiver; `nil` for calls without plain words.
  static func method(
    _ function: String, of whole: LocalizedText, _ arguments: [LocalizedText]
  ) -> LocalizedText? {
    if arguments.isEmpty, let name = part(function) { return part(name, of: whole) }
    guard let first = arguments.first else { return plainMethod(function, whole) }
    let second = arguments.dropFirst().first
    switch (function, second) {
    case ("round", _):
      return LocalizedText(
        zh: "\(whole.zh)（保留 \(first.zh) 位小数）", en: "\(whole.en) (to \(places(first)))")
    case ("divide", let places?):
      return LocalizedText(
        zh: "\(whole.zh)除以 \(first.zh)（保留 \(places.zh) 位小数）",
        en: "\(whole.en) divided by \(first.en) (to \(Self.places(places)))")
    case ("orValue", nil), ("or", nil):
      return LocalizedText(
        zh: chineseGlue("\(whole.zh)（未提供时为", first.zh) + "）",
        en: "\(whole.en) (\(first.en) if not given)")
    case ("charAt", nil):
      return LocalizedText(
        zh: "\(whole.zh)中\(place(first).zh)的字",
        en: "the character at \(place(first).en) of \(whole.en)")
    case ("substring", nil), ("slice", nil):
      return LocalizedText(
        zh: "\(whole.zh)中\(place(first).zh)起的部分",
        en: "the part of \(whole.en) from \(place(first).en) on")
    case ("substring", let end?), ("slice", let end?):
      return LocalizedText(
        zh: "\(whole.zh)中\(place(first).zh)至第 \(end.zh) 位的部分",
        en: "the part of \(whole.en) from \(place(first).en) to place \(end.en)")
    case ("indexOf", nil), ("lastIndexOf", nil):
      return LocalizedText(
        zh: "\(first.zh)在\(whole.zh)中的位置", en: "the place of \(first.en) in \(whole.en)")
    case ("replace", let new?):
      return LocalizedText(
        zh: "\(whole.zh)（其中的\(first.zh)换作\(new.zh)）",
        en: "\(whole.en) (with \(new.en) in place of \(first.en))")
    case ("split", _):
      return LocalizedText(
        zh: "\(whole.zh)以\(first.zh)分开的各段", en: "the parts of \(whole.en) between \(first.en)")
    case ("join", nil):
      return LocalizedText(
        zh: "\(whole.zh)以\(first.zh)连成的文字", en: "\(whole.en) joined by \(first.en)")
    default: return nil
    }
  }

  private static func plainMethod(
    _ function: String, _ whole: LocalizedText
  ) -> LocalizedText? {
    switch function {
    case "lowerAscii": LocalizedText(zh: "\(whole.zh)（小写）", en: "\(whole.en) (in lower case)")
    case "upperAscii": LocalizedText(zh: "\(whole.zh)（大写）", en: "\(whole.en) (in capitals)")
    case "reverse": LocalizedText(zh: "\(whole.zh)（倒序）", en: "\(whole.en) (reversed)")
    case "distinct": LocalizedText(zh: "\(whole.zh)（去重后）", en: "\(whole.en) (repeats left out)")
    case "sort": LocalizedText(zh: "\(whole.zh)（排序后）", en: "\(whole.en) (in order)")
    case "join": LocalizedText(zh: "\(whole.zh)连成的文字", en: "\(whole.en) joined together")
    default: nil
    }
  }

  private static func places(_ count: LocalizedText) -> String {
    count.en == "1" ? "1 place" : "\(count.en) places"
  }

  /// A place counted from 1, of an index counted from 0.
  private static func place(_ index: LocalizedText) -> LocalizedText {
    guard let number = Int(index.en), number >= 0, number < .max else {
      return LocalizedText(zh: "第 \(index.zh) 位之后", en: "the place after \(index.en)")
    }
    return LocalizedText(zh: "第 \(number + 1) 位", en: "place \(number + 1)")
  }
}
