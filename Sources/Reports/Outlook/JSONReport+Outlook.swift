import CEL
import Columns
import Diagnostics
import Evaluation
import Records

/// What lies beyond an answer, as data and in sentences.
extension JSONReport {
  func write(
    _ prospect: Prospect, _ parts: MemberDeterminations.OutlookParts, to json: inout JSONWriter
  ) {
    let phrases = OutlookPhrases(vocabulary: vocabulary, showSensitive: showSensitive)
    if parts.contains(.windows) {
      json.field("windows") { write(prospect.timeline, phrases.windows(prospect), to: &$0) }
    }
    if parts.contains(.changes) {
      json.field("changes") { json in
        json.array(prospect.ways) { write($1, phrases.way($1), to: &$0) }
      }
      json.field("risks") { json in
        json.array(prospect.risks) { write($1, phrases.risk($1), to: &$0) }
      }
    }
  }

  private func write(
    _ timeline: Timeline, _ sentences: [LocalizedText], to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("searchedFrom", timeline.horizonStart.description)
      json.field("searchedUntil", timeline.horizonEnd.description)
      json.field("eligible") { json in
        json.array(timeline.windows) { json, window in
          json.object { json in
            json.field("from", optional: window.from) { $0.value($1.description) }
            json.field("until", optional: window.until) { $0.value($1.description) }
            json.field("opens", names: window.opens.map(\.id))
            json.field("closes", names: window.closes.map(\.id))
          }
        }
      }
      json.field("undetermined") { json in
        json.array(timeline.undetermined) { json, period in
          json.object { json in
            json.field("from", period.from.description)
            json.field("until", period.until.description)
          }
        }
      }
      json.field("sentences") { $0.array(sentences) { $0.value($1) } }
    }
  }

  private func write(
    _ way: Counterfactual, _ sentence: LocalizedText, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("kind", way.kind.rawValue)
      json.field("changes") { $0.array(way.changes) { write($1, to: &$0) } }
      json.field("sentence", sentence)
    }
  }

  private func write(_ change: Change, to json: inout JSONWriter) {
    let parts = TargetParts(change.target)
    json.object { json in
      json.field("what", parts.what)
      json.field("fact", optional: parts.fact) { $0.value($1) }
      json.field("index", optional: parts.index) { $0.value($1) }
      json.field("programme", optional: parts.programme) { $0.value($1) }
      json.field("from", optional: change.from) { write($1, of: parts.name, to: &$0) }
      json.field("to") { write(change.to, of: parts.name, to: &$0) }
      json.field("alternatives") { json in
        json.array(change.alternatives) { write($1, of: parts.name, to: &$0) }
      }
      json.field("remedy", optional: change.remedy?.text) { $0.value($1) }
    }
  }
}

/// The parts of a target as JSON has them, those of the other kinds `nil`.
private struct TargetParts {
  var what: String
  /// The declared name: `card.held`, `patents.kind`, `patents`.
  var fact: String?
  var index: Int?
  var programme: String?

  /// What values are read by.
  var name: String { fact ?? "" }

  init(_ target: ChangeTarget) {
    switch target {
    case .today: what = "today"
    case .fact(let name): (what, fact) = ("fact", name)
    case .field(let list, let place, let name):
      (what, fact, index) = ("field", "\(list).\(name)", place)
    case .element(let list): (what, fact) = ("element", list)
    case .grant(let id): (what, programme) = ("grant", id)
    }
  }
}
