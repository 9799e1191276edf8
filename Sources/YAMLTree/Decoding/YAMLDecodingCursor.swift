public import Diagnostics

/// Reads the fields of a mapping, one line a field.
///
/// A field that is missing or wrong adds a diagnostic and yields `nil`, so that one reading finds
/// all that is wrong. The keys asked for are the keys allowed: end with `rejectUnknownKeys`.
///
///     func decodeSource(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> Source? {
///       guard var fields = value.fields(&sink) else { return nil }
///       let title = fields.require("title", .localizedText, &sink)
///       let publisher = fields.optional("publisher", .string, &sink)
///       let pages = fields.optional("pages", .list(of: .integer), &sink) ?? []
///       fields.rejectUnknownKeys(&sink)
///       guard let title else { return nil }
///       return Source(title: title, publisher: publisher, pages: pages)
///     }
public struct YAMLDecodingCursor: Sendable {
  /// The mapping itself.
  public let value: YAMLValue
  private let way: YAMLCollectionPath
  private let entries: [YAMLEntry]
  /// The keys asked for so far.
  private var known: [String] = []
  /// Which entries were asked for; of the first 64, by index.
  private var asked: UInt64 = 0
  private var tookAll = false

  init(value: YAMLValue, way: YAMLCollectionPath, entries: [YAMLEntry]) {
    self.value = value
    self.way = way
    self.entries = entries
    known.reserveCapacity(Self.usualKeys)
  }

  /// Room for the keys of most mappings.
  private static let usualKeys = 16

  /// Where the mapping stands.
  public var location: SourceLocation { value.location }
  /// The way to the mapping: `conditions.all[0]`; empty for a document.
  public var path: String { value.path }

  /// The keys as written, in order.
  public var keys: [Located<String>] { entries.map(\.key) }

  /// Whether `key` is written, whatever its value.
  public func has(_ key: String) -> Bool { index(of: key) != nil }

  private func index(of key: String) -> Int? { entries.firstIndex { $0.name == key } }

  /// Where `key` is written, for a message about the key itself.
  public func location(ofKey key: String) -> SourceLocation? {
    index(of: key).map { entries[$0].key.location }
  }

  /// The value of a key that must be there; an empty value is as good as none.
  @inlinable
  public mutating func require<Value>(
    _ key: String, _ decoder: YAMLDecoder<Value>, _ sink: inout DiagnosticSink
  ) -> Value? {
    guard let found = take(key) else {
      reportMissing(key, &sink)
      return nil
    }
    return decoder.decode(found, &sink)
  }

  @usableFromInline
  func reportMissing(_ key: String, _ sink: inout DiagnosticSink) {
    sink.add(DecodingMessages.missingKey(key, in: value, beside: keys))
  }

  /// The value of a key that may be left out or left empty.
  @inlinable
  public mutating func optional<Value>(
    _ key: String, _ decoder: YAMLDecoder<Value>, _ sink: inout DiagnosticSink
  ) -> Value? {
    takeFilled(key).flatMap { decoder.decode($0, &sink) }
  }

  /// The value of `key` if it is written and not empty.
  public mutating func takeFilled(_ key: String) -> YAMLValue? {
    guard let index = ask(for: key), !entries[index].value.isNull else { return nil }
    return child(index)
  }

  /// The value of `key` as it stands, an empty one too; `nil` without a word if it isn't written.
  public mutating func take(_ key: String) -> YAMLValue? {
    ask(for: key).map(child)
  }

  private mutating func ask(for key: String) -> Int? {
    known.append(key)
    let index = index(of: key)
    if let index { asked |= 1 << index }
    return index
  }

  private func child(_ index: Int) -> YAMLValue {
    let entry = entries[index]
    return YAMLValue(entry.value, .value(of: entry.name, in: way))
  }

  /// All entries, for a mapping whose keys are the author's names; every key counts as asked for.
  public mutating func takeAll() -> [YAMLNamed<YAMLValue>] {
    tookAll = true
    return entries.indices.map { YAMLNamed(name: entries[$0].key, value: child($0)) }
  }

  /// Reports every key that was not asked for, with the nearest of those that were.
  ///
  /// - Parameter allowed: keys that are read elsewhere.
  public func rejectUnknownKeys(
    allowing allowed: [String] = [], _ sink: inout DiagnosticSink
  ) {
    if tookAll || asked.nonzeroBitCount == entries.count { return }
    let names = known + allowed
    let unwritten = names.filter { !has($0) }
    for entry in entries where !names.contains(entry.name) {
      sink.add(DecodingMessages.unknownKey(entry, in: value, known: names, unwritten: unwritten))
    }
  }
}
