import Diagnostics

extension LineBreaker {
  /// What matters of a character when lines are broken.
  struct Sign {
    enum Kind {
      case space, digit, other
      /// Opening and closing punctuation.
      case opener, closer
      /// 年, 月 and 日.
      case dateUnit
    }

    let kind: Kind
    let width: Int

    init(_ character: Character) {
      let scalars = character.unicodeScalars
      guard let first = scalars.first, scalars.count == 1 else {
        width = String(character).displayWidth
        kind = .other
        return
      }
      width = first.displayWidth
      kind = Self.kind(of: first)
    }

    /// A character that is this scalar alone, which stands alone between its like.
    init(alone scalar: Unicode.Scalar) {
      width = scalar.value < 0x3000 ? 1 : 2
      kind = Self.kind(of: scalar)
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
      switch scalar {
      case "年", "月", "日": .dateUnit
      case "\u{4E00}"..."\u{9FFF}": .other
      case " ": .space
      case "0"..."9": .digit
      case "（", "《", "“", "〔", "(", "[": .opener
      case "，", "。", "、", "；", "：", "！", "？", "）", "》", "”", "〕", ")", "]", ",", ".", ";", ":", "%":
        .closer
      default: .other
      }
    }
  }
}
