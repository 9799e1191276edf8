/// A command line that needs no grammar: a command, one operand, options under their full names with
/// their values behind them, in any order.
struct PlainArguments {
  private static let single = ["--rules", "--as-of", "--lang"]
  private static let repeatable = ["--programme"]
  private static let flags = ["--windows", "--changes", "--fail"]

  private(set) var command = ""
  private(set) var operand: String?
  private var options: [(name: String, value: String)] = []
  private var present: [String] = []

  /// `nil` unless every word is one of these.
  init?(_ arguments: some Sequence<String>) {
    var words = arguments.makeIterator()
    guard let command = words.next() else { return nil }
    self.command = command
    while let word = words.next() {
      if Self.flags.contains(word) {
        guard !has(word) else { return nil }
        present.append(word)
      } else if Self.single.contains(word) || Self.repeatable.contains(word) {
        guard let value = words.next(), !value.hasPrefix("-"),
          Self.repeatable.contains(word) || values(word).isEmpty
        else { return nil }
        options.append((word, value))
      } else if operand == nil, !word.hasPrefix("-") {
        operand = word
      } else {
        return nil
      }
    }
  }

  func has(_ flag: String) -> Bool { present.contains(flag) }

  func values(_ option: String) -> [String] {
    options.filter { $0.name == option }.map(\.value)
  }

  func value(_ option: String) -> String? { values(option).first }

  /// The value of an option as `read` understands it: `.some(nil)` if it isn't given, `nil` if it is
  /// not understood.
  func value<Value>(_ option: String, _ read: (String) -> Value?) -> Value?? {
    guard let text = value(option) else { return .some(nil) }
    return read(text).map { .some($0) }
  }
}
