/// Reads records as programs write them, a JSON object without white space whose keys come in the
/// order of the record before, straight into cells.
///
/// What it does not recognise it leaves alone; `JSONRecordScanner` knows all of JSON, and says what
/// is wrong.
struct QuickRecordScanner: Sendable {
  private struct Entry: Sendable {
    let key: QuickKey
    let meaning: JSONKeys.Meaning
  }

  private let keys: JSONKeyTable
  /// The keys of all objects of a record, those of the record itself first.
  private let entries: [Entry]
  /// Which entry comes next, or -1, by what came last: the begin of a scope, or, behind the scopes,
  /// an entry.
  private var followers: [Int]
  /// For the lists among the decoded facts, by slot.
  private var lists: [QuickListScanner?]

  /// - Parameter fields: those decoded, by slot.
  init(_ keys: JSONKeys, fields: [Field]) {
    self.keys = keys.table
    lists = fields.map { field in
      if case .list(let element) = field.type { QuickListScanner(element) } else { nil }
    }
    entries = self.keys.all.map { Entry(key: QuickKey("\"\($0.text)\":"), meaning: $0.meaning) }
    followers = Array(repeating: -1, count: self.keys.scopeCount + entries.count)
  }

  /// Fills the table's last row, all absent so far, from the object that `line` holds; false, and
  /// perhaps some of it filled, if it is not recognised.
  mutating func scan(
    _ line: Range<Int>, _ bytes: Span<UInt8>, into table: inout CellTable
  ) -> Bool {
    guard line.count <= RecordLimits.recordBytes, !entries.isEmpty else { return false }
    return bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return false }
      var text = QuickJSON(
        base, at: line.lowerBound, end: line.upperBound,
        safeEnd: source.count - QuickJSON.lookahead, quoteWidth: 1)
      return withWalk(into: &table) { walk in
        walk.object(&text, JSONKeys.record, depth: 1, bytes) && text.isAtEnd
      }
    }
  }

  @inline(__always)
  private mutating func withWalk(
    into table: inout CellTable, _ body: (Walk) -> Bool
  ) -> Bool {
    let (keys, scopeCount) = (keys, followers.count - entries.count)
    return entries.withUnsafeBufferPointer { entries in
      followers.withUnsafeMutableBufferPointer { followers in
        lists.withUnsafeMutableBufferPointer { lists in
          table.withLastRow { row in
            body(
              Walk(
                entries: entries, followers: followers, lists: lists, row: row, keys: keys,
                scopeCount: scopeCount))
          }
        }
      }
    }
  }

  /// What one record is read with; raw pointers, hoisted out of the loop over its members.
  private struct Walk {
    let entries: UnsafeBufferPointer<Entry>
    let followers: UnsafeMutableBufferPointer<Int>
    let lists: UnsafeMutableBufferPointer<QuickListScanner?>
    let row: UnsafeMutableBufferPointer<Cell>
    let keys: JSONKeyTable
    let scopeCount: Int

    func object(
      _ text: inout QuickJSON, _ scope: JSONKeys.Meaning.Scope, depth: Int, _ bytes: Span<UInt8>
    ) -> Bool {
      guard text.take(UInt8(ascii: "{")) else { return false }
      var last = scope
      repeat {
        guard text.isSafe, let entry = entry(&text, after: last, scope, bytes) else { return false }
        last = scopeCount &+ entry
        guard member(entries[entry].meaning, &text, depth, bytes) else { return false }
      } while text.take(UInt8(ascii: ","))
      return text.take(UInt8(ascii: "}"))
    }

    /// The key that comes next, most likely the one that followed the last one before.
    @inline(__always)
    private func entry(
      _ text: inout QuickJSON, after last: Int, _ scope: JSONKeys.Meaning.Scope,
      _ bytes: Span<UInt8>
    ) -> Int? {
      let likely = followers[last]
      if likely >= 0, text.take(entries[likely].key) { return likely }
      guard let range = text.takeAnyKey(),
        let entry = keys.place(of: bytes.extracting(range), in: scope)
      else { return nil }
      followers[last] = entry
      return entry
    }

    private func member(
      _ meaning: JSONKeys.Meaning, _ text: inout QuickJSON, _ depth: Int, _ bytes: Span<UInt8>
    ) -> Bool {
      switch meaning {
      case .slot(let slot):
        // A fact that comes twice is a fault.
        guard row[slot].kind == .absent,
          let cell = quickList(slot, &text) ?? value(&text, depth, bytes)
        else { return false }
        row[slot] = cell
        return true
      case .object(let scope) where text.next == UInt8(ascii: "{"):
        return object(&text, scope, depth: depth + 1, bytes)
      case .skipped, .object:
        return value(&text, depth, bytes) != nil
      case .unknown:
        return false
      }
    }

    @inline(__always)
    private func value(_ text: inout QuickJSON, _ depth: Int, _ bytes: Span<UInt8>) -> Cell? {
      let isNested = text.next == UInt8(ascii: "[") || text.next == UInt8(ascii: "{")
      return isNested ? nested(&text, depth, bytes) : text.takeValue()
    }

    /// The list of a fact that has lists, if one comes next and is as programs write it.
    @inline(__always)
    private func quickList(_ slot: Int, _ text: inout QuickJSON) -> Cell? {
      guard text.next == UInt8(ascii: "["), slot < lists.count else { return nil }
      let start = text.position
      guard lists[slot]?.skip(&text) ?? false else {
        text.skip(to: start)
        return nil
      }
      return Cell(start..<text.position, kind: .array)
    }

    /// A list or an object as a whole, its syntax checked.
    private func nested(_ text: inout QuickJSON, _ depth: Int, _ bytes: Span<UInt8>) -> Cell? {
      var json = JSONScanner(text.position..<text.end, depth: depth)
      guard let value = try? json.value(bytes) else { return nil }
      text.skip(to: json.position)
      return Cell(value.range, kind: value.kind)
    }
  }
}
