public import Diagnostics

/// One reason why a record could not be read; the run goes on with the next record.
///
/// A record with several bad cells has a reject for each, up to `RecordBuilder.rejectsPerRecord`.
public struct Reject: Hashable, Sendable {
  /// What kind of fault, such as `record.bad-date`.
  public var code: DiagnosticCode
  /// 1-based line of the file.
  public var line: Int
  /// 1-based column within the line, in code points.
  public var column: Int
  /// 1-based number of the record in the file, not counting a header or empty lines.
  public var record: Int
  /// The record's key as written (masked if sensitive), if it has one that could be read.
  public var key: String?
  /// The fact concerned, with its place in a list: `patents[2].grantedOn`; `nil` when the whole
  /// record is at fault.
  public var fact: String?
  /// The name people know the fact by; `nil` when it has none, or no fact is at fault.
  public var label: LocalizedText?
  /// The text found: at most 60 characters, masked if the fact is sensitive.
  public var found: String
  /// What is wrong, in a headline.
  public var message: LocalizedText
  /// What should have been there.
  public var expected: LocalizedText
  /// What to do, where there is something to say.
  public var help: LocalizedText?

  /// The whole reject as one line of text, without the name of the file.
  ///
  ///     12:8: error: `yes!` is not true or false [member.isRetired]; expected …
  public func rendered(in language: Language) -> String {
    let subject = fact.map { " [\(label.map { "\($0[language]) " } ?? "")\($0)]" } ?? ""
    let wanted =
      switch language {
      case .zh: "；应为：\(expected.zh)"
      case .en: "; expected \(expected.en)"
      }
    return "\(line):\(column): \(message[language])\(subject)\(wanted)"
  }
}
