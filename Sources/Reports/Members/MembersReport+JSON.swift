import Diagnostics
import Records

extension MembersReport {
  /// What was found as JSON, for other programs. Keys are never left out and always in this order.
  ///
  /// ```
  /// {
  ///   "file": TEXT,
  ///   "records": N,
  ///   "rejected": N,                 records that can't be read
  ///   "columns": [{                  facts that the file has, in its order
  ///     "column": N | null,          null in NDJSON
  ///     "header": TEXT, "fact": FACT NAME,
  ///     "filled": N | null,          members with a value; null where silence stands for one
  ///     "badCells": N,
  ///     "first": [FAULT, …]          FAULT is {"line", "column", "code", "found", "message", "expected"}
  ///   }, …],
  ///   "factsWithoutColumn": [{"fact": FACT NAME, "otherwise": "derived" | "absent" | "unknown"}, …],
  ///   "unknownColumns": [{"place": N, "name": TEXT, "suggestion": TEXT | null}, …],
  ///   "badRecords": N, "firstBadRecords": [FAULT, …]
  /// }
  /// ```
  public func json() -> String {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.field("file", name)
      json.field("records", survey.records)
      json.field("rejected", survey.rejected)
      json.field("columns") { $0.array(matched) { Self.write($1, to: &$0) } }
      json.field("factsWithoutColumn") { json in
        json.array(missing) { json, fact in
          json.object { json in
            json.field("fact", fact.field.name)
            json.field("otherwise", otherwise(fact).rawValue)
          }
        }
      }
      json.field("unknownColumns") { json in
        json.array(survey.unknown) { json, column in
          json.object { json in
            json.field("place", column.place)
            json.field("name", column.name)
            json.field("suggestion", optional: column.suggestion) { $0.value($1) }
          }
        }
      }
      json.field("badRecords", survey.badRecords)
      json.field("firstBadRecords") { $0.array(survey.firstBadRecords) { Self.write($1, to: &$0) } }
    }
    json.newline()
    return json.text
  }

  private static func write(_ fact: MemberSurvey.Fact, to json: inout JSONWriter) {
    json.object { json in
      json.field("column", optional: fact.column) { $0.value($1) }
      json.field("header", fact.header ?? fact.field.name)
      json.field("fact", fact.field.name)
      json.field("filled", optional: fact.filled) { $0.value($1) }
      json.field("badCells", fact.badCells)
      json.field("first") { $0.array(fact.firstBad) { write($1, to: &$0) } }
    }
  }

  private static func write(_ reject: Reject, to json: inout JSONWriter) {
    json.object { json in
      json.field("line", reject.line)
      json.field("column", reject.column)
      json.field("code", reject.code.description)
      json.field("found", reject.found)
      json.field("message", reject.message)
      json.field("expected", reject.expected)
    }
  }
}
