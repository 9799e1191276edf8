import Columns
import Diagnostics
import Evaluation

extension BatchReport {
  /// The counts as JSON, what `batch --summary FILE` writes. Keys are never left out and always in
  /// this order; programmes, reasons and facts are in that of the rule files.
  ///
  /// ```
  /// {
  ///   "asOf": "2024-05-01",
  ///   "rules": "7f83b1…",             RuleBook.digest of the rule files
  ///   "members": N,                   records that were answered
  ///   "rejects": N,                   records that could not be read
  ///   "duplicateKeys": {              null where members have no key
  ///     "keys": N,                    keys that more than one member has
  ///     "members": N,                 members with the key of one before them
  ///     "first": [{"key": TEXT, "members": N, "lines": [N, …]}, …]
  ///   },
  ///   "lists": [{                     one for each --with
  ///     "fact": FACT NAME,
  ///     "file": TEXT,
  ///     "rows": N,                    elements that were read
  ///     "rejects": N,                 rows that could not be read
  ///     "orphanKeys": N,              keys that no member has
  ///     "orphanRows": N,              the rows with those keys
  ///     "firstOrphans": [{"key": TEXT, "line": N}, …]
  ///   }, …],
  ///   "programmes": [{
  ///     "programme": ID,
  ///     "title": TEXT,                TEXT is {"zh": …, "en": …}
  ///     "counts": {"eligible": N, "ineligible": N, "undetermined": N, "error": N},
  ///     "currency": "CNY" | null,     null when the benefit is no cash
  ///     "total": "27000.00" | null,   a string, so that nobody reads it as a binary float; null
  ///                                   when the benefit is no cash or the sum is too large
  ///     "withoutAmount": N | null,    eligible members whose sum waits for facts
  ///     "reasons": [{                 those that were given to anybody
  ///       "reason": ID,               a condition, or as in "reasons" of `check --format json`
  ///       "label": TEXT,
  ///       "refused": N,               ineligible members with it among their reasons
  ///       "refusedFirst": N,          those who have it as the first of them
  ///       "refusedAlone": N,          those who have no other
  ///       "open": N,                  undetermined members with it among their reasons
  ///       "failed": N                 members for whom it could not be worked out
  ///     }, …],
  ///     "missing": [{                 commonest first
  ///       "fact": FACT NAME,          a field of a list's elements is "patents.grantedOn"
  ///       "label": TEXT,
  ///       "members": N                undetermined, lack it, and an open condition asks for it
  ///     }, …]
  ///   }, …]
  /// }
  /// ```
  public func json() -> String {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.field("asOf", asOf.description)
      json.field("rules", digest.value)
      json.field("members", summary.members)
      json.field("rejects", summary.rejects)
      findings.write(to: &json)
      json.field("programmes") { $0.array(summary.programmes) { write($1, to: &$0) } }
    }
    json.newline()
    return json.text
  }

  private func write(_ programme: BatchSummary.Programme, to json: inout JSONWriter) {
    let currency = labels.currency(programme.id)
    json.object { json in
      json.field("programme", programme.id)
      json.field("title", labels.title(programme.id))
      json.field("counts") { json in
        json.object { json in
          for status in Status.allCases { json.field(status.rawValue, programme.count(status)) }
        }
      }
      json.field("currency", optional: currency) { $0.value($1) }
      json.field("total", optional: currency == nil ? nil : programme.total) {
        $0.value($1.formatted(minimumPlaces: 2))
      }
      json.field("withoutAmount", optional: currency == nil ? nil : programme.withoutAmount) {
        $0.value($1)
      }
      json.field("reasons") { json in
        json.array(programme.reasons.filter(\.wasGiven)) { write($1, programme.id, to: &$0) }
      }
      json.field("missing") { json in
        json.array(labels.ranked(programme.missing)) { json, gap in
          json.object { json in
            json.field("fact", gap.fact)
            json.field("label", labels.fact(gap.fact))
            json.field("members", gap.members)
          }
        }
      }
    }
  }

  private func write(
    _ count: BatchSummary.ReasonCount, _ programme: String, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("reason", count.reason.id)
      json.field("label", labels.question(count.reason, programme))
      json.field("refused", count.refused)
      json.field("refusedFirst", count.refusedFirst)
      json.field("refusedAlone", count.refusedAlone)
      json.field("open", count.open)
      json.field("failed", count.failed)
    }
  }
}

extension BatchSummary.ReasonCount {
  /// Whether it came up at all.
  var wasGiven: Bool { refused + open + failed > 0 }
}
