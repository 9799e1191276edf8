import Diagnostics
import Records

extension FileFindings {
  /// The fields `duplicateKeys` and `lists` of the object that is open; see `BatchReport.json`.
  func write(to json: inout JSONWriter) {
    json.field("duplicateKeys", optional: duplicates) { json, found in
      json.object { json in
        json.field("keys", found.keys)
        json.field("members", found.members)
        json.field("first") { $0.array(found.first) { Self.write($1, to: &$0) } }
      }
    }
    json.field("lists") { $0.array(lists) { Self.write($1, to: &$0) } }
  }

  private static func write(_ key: DuplicateKeys.Key, to json: inout JSONWriter) {
    json.object { json in
      json.field("key", key.key)
      json.field("members", key.count)
      json.field("lines") { $0.array(key.lines) { $0.value($1) } }
    }
  }

  private static func write(_ list: JoinResult, to json: inout JSONWriter) {
    json.object { json in
      json.field("fact", list.fact)
      json.field("file", list.name)
      json.field("rows", list.rows)
      json.field("rejects", list.rejects)
      json.field("orphanKeys", list.orphanKeys)
      json.field("orphanRows", list.orphanRows)
      json.field("firstOrphans") { json in
        json.array(list.firstOrphans) { json, orphan in
          json.object { json in
            json.field("key", orphan.key)
            json.field("line", orphan.line)
          }
        }
      }
    }
  }
}
