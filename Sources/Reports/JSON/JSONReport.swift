import CEL
public import Columns
public import Diagnostics
import Evaluation
public import Programmes

/// The answers for a member as JSON: what `check --format json` prints and what a line of
/// `batch --format ndjson` holds. Keys are never left out and always in this order.
///
/// ```
/// {
///   "member": KEY | null,            the record's key
///   "asOf": "2024-05-01",
///   "determinations": [{             in rule-file order
///     "programme": ID,
///     "title": TEXT,                 TEXT is {"zh": …, "en": …}
///     "status": "eligible" | "ineligible" | "undetermined" | "error",
///     "reasons": [ID, …],            unmet (or unknown, or failed) conditions, reserved ids
///     "amount": "3000.00" | null,    a string, so that nobody reads it as a binary float
///     "currency": "CNY" | null,      null when the benefit is no cash
///     "conditions": [CONDITION, …],
///     "standing": [STANDING, …],     what requires, excludes and limits came to
///     "missing": [FACT NAME, …],     what the answer waits for
///     "documents": [TEXT, …],
///     "claims": [{
///       "index": N,                  position in the list, from 0
///       "element": VALUE,            its fields as recorded
///       "status", "reasons", "amount", "conditions", "missing": as above
///     }, …],
///     "alternatives": [ID, …],       eligible too; once one is granted, this is excluded
///     "windows": WINDOWS,            only where they were asked for
///     "changes": [WAY, …],           only where asked for: what would make the member eligible
///     "risks": [WAY, …],             only where asked for: what would lose it, the nearest first
///     "traces": [TRACE, …]           only where asked for: how each condition was decided
///   }, …],
///   "missingFacts": [{               only where looked for (`check`): the most useful first
///     "fact": FACT NAME,
///     "label": TEXT,
///     "standIns": [FACT NAME, …],    facts derived from it that a record can hold in its place
///     "settles": N,                  how many programmes it could decide by itself
///     "uses": [{                     the programmes that wait for it
///       "programme": ID,
///       "reasons": [ID, …],          what waits for it; empty when the member is entitled already
///       "canSettle": BOOL            and only the amount waits
///     }, …],
///     "sentence": TEXT
///   }, …]
/// }
/// ```
/// CONDITION:
/// ```
/// {
///   "id": ID, "label": TEXT,
///   "outcome": "met" | "unmet" | "unknown" | "error",
///   "isReason": BOOL,                whether it is among "reasons"
///   "expression": CEL TEXT,
///   "negated": BOOL,                 under `none`: met when the expression is false
///   "sentence": TEXT,                why it came out so: the author's words, or plain ones
///   "textKey": KEY,                  which sentence: "value.unmet", "entries.met", "author.unmet"
///   "arguments": [ARGUMENT, …],      what goes into it, in the order of the sentence
///   "parts": [PART, …],              the parts of the condition that decided, for some keys
///   "requirement": TEXT | null,      the expression in plain words
///   "facts": [FACT, …],
///   "missing": [FACT NAME, …],
///   "error": null | {"code": …, "message": TEXT},
///   "source": null | {"id", "title", "publisher": … | null, "date": … | null, "url": … | null},
///   "assumption": null | TEXT,       exactly one of source and assumption is not null
///   "remedy": TEXT | null,
///   "at": "file:line"
/// }
/// ```
/// ARGUMENT is `{"name", "text": TEXT, "fact": FACT NAME | null}`, PART is `{"textKey", "arguments",
/// "parts"}`; `Statement` tells the keys and their arguments. Sensitive values are masked in both.
///
/// FACT is `{"name", "label": TEXT, "value": VALUE, "text": TEXT, "unit": TEXT | null,
/// "origin": "recorded" | "derived" | "missing" | "parameter" | "today", "masked": BOOL,
/// "derivedFrom": [FACT, …]}`. VALUE is null (not known, or masked), a boolean, an integer, an
/// array, an object, or a string: texts, codes, decimals (`"0.05"`) and dates (`"2024-05-01"`).
///
/// STANDING is `{"kind": "requires" | "excludes" | "limit", "outcome": as a condition's,
/// "programme": ID | null, "granted": BOOL | null, "status": as a determination's | null,
/// "count": N | null, "per": "calendar-year" | "lifetime" | null, "used": N | null,
/// "missing": [FACT NAME, …]}`.
///
/// WINDOWS is `{"searchedFrom": DAY, "searchedUntil": DAY, "eligible": [{"from": DAY | null,
/// "until": DAY | null, "opens": [ID, …], "closes": [ID, …]}, …], "undetermined": [{"from", "until"},
/// …], "sentences": [TEXT, …]}`; null is beyond the days looked at, both ends belong to a window.
///
/// TRACE is `{"condition": ID, "claim": N | null, "at": "file:line", "negated": BOOL,
/// "alternative": BOOL, "expression": PART OF IT, "parameters": [{"name", "label": TEXT, "value": VALUE,
/// "text": TEXT, "from": DAY | null, "until": DAY | null, "source", "assumption", "at"}, …]}`; "alternative"
/// is whether another condition of its group may be met in its place. PART OF IT is `{"text": CEL TEXT,
/// "value": VALUE, "missing": [FACT NAME, …], "error", "masked": BOOL, "parts": [PART OF IT, …],
/// "elements": [{"variables": [{"name", "value": VALUE}, …], "parts": [PART OF IT, …]}, …],
/// "omittedElements": N}`: the value of every sub-expression, for a macro by element.
///
/// WAY is `{"kind": "time" | "member" | "fixed", "changes": [{"what": "today" | "fact" | "field" |
/// "element" | "grant", "fact": NAME | null, "index": N | null, "programme": ID | null,
/// "from": VALUE, "to": VALUE, "alternatives": [VALUE, …], "remedy": TEXT | null}, …],
/// "sentence": TEXT}`: all changes are needed, and together they are enough.
public struct JSONReport: Sendable {
  let vocabulary: Vocabulary
  let texts: TraceTexts
  let masking: TraceMasking
  let showSensitive: Bool

  /// - Parameters:
  ///   - asOf: the day of the determinations.
  ///   - showSensitive: whether sensitive facts are written as they are; they are masked otherwise.
  public init(_ book: RuleBook, asOf: CalendarDate, showSensitive: Bool = false) {
    vocabulary = Vocabulary(book, asOf: asOf)
    texts = TraceTexts(book, asOf: asOf)
    masking = TraceMasking(book, showSensitive: showSensitive)
    self.showSensitive = showSensitive
  }

  /// A document with a line break at its end.
  public func render(_ member: MemberDeterminations, pretty: Bool = true) -> String {
    var json = JSONWriter(pretty: pretty)
    write(member, to: &json)
    json.newline()
    return json.text
  }

  /// One object, for reports that hold it among other things.
  public func write(_ member: MemberDeterminations, to json: inout JSONWriter) {
    json.object { json in
      json.field("member", optional: member.member) { $0.value($1) }
      json.field("asOf", member.asOf.description)
      json.field("determinations") { json in
        json.array(member.determinations) { json, determination in
          let id = determination.programme.id
          write(
            determination, member.prospects.first { $0.programme == id }, member.outlook,
            member.traces?.filter { $0.programme == id }, to: &json)
        }
      }
      if let missing = member.missingFacts { write(missing, to: &json) }
    }
  }

  private func write(
    _ determination: Determination, _ prospect: Prospect?,
    _ parts: MemberDeterminations.OutlookParts, _ traces: [ConditionTrace]?,
    to json: inout JSONWriter
  ) {
    let programme = determination.programme
    let context = ConditionContext(
      asOf: determination.asOf, claim: programme.version.claim, sources: determination.sources)
    json.object { json in
      json.field("programme", programme.id)
      json.field("title", programme.title)
      json.field("status", determination.status.rawValue)
      json.field("reasons", names: determination.reasons.map(\.id))
      write(determination.amount, to: &json)
      json.field("currency", optional: currency(programme.version)) { $0.value($1) }
      write(determination.conditions, context, to: &json)
      json.field("standing") { $0.array(determination.standing) { write($1, to: &$0) } }
      json.field("missing", names: determination.missing)
      json.field("documents") { $0.array(programme.version.documents) { $0.value($1) } }
      json.field("claims") { json in
        json.array(determination.claims) { write($1, context, to: &$0) }
      }
      json.field("alternatives", names: determination.alternatives)
      if let prospect { write(prospect, parts, to: &json) }
      if let traces { write(traces, to: &json) }
    }
  }

  private func currency(_ programme: Programme) -> String? {
    programme.benefit.kind == .cash ? programme.benefit.currency : nil
  }

  private func write(_ amount: AmountOutcome?, to json: inout JSONWriter) {
    var sum: Decimal?
    if case .exact(let exact, _)? = amount { sum = exact }
    json.field("amount", optional: sum) { $0.value($1.formatted(minimumPlaces: 2)) }
  }

  private func write(
    _ claim: ClaimDetermination, _ context: ConditionContext, to json: inout JSONWriter
  ) {
    let list = context.claim?.list ?? ""
    json.object { json in
      json.field("index", claim.index)
      json.field("element", optional: claim.element) { write($1, of: list, to: &$0) }
      json.field("status", claim.status.rawValue)
      json.field("reasons", names: claim.reasons.map(\.id))
      write(claim.amount, to: &json)
      write(claim.conditions, context, to: &json)
      json.field("missing", names: claim.missing)
    }
  }

  private func write(_ standing: StandingOutcome, to json: inout JSONWriter) {
    let parts = StandingParts(standing.kind)
    json.object { json in
      json.field("kind", parts.kind)
      json.field("outcome", standing.status.rawValue)
      json.field("programme", optional: parts.programme) { $0.value($1) }
      json.field("granted", optional: parts.granted) { $0.value($1) }
      json.field("status", optional: parts.status?.rawValue) { $0.value($1) }
      json.field("count", optional: parts.limit?.count) { $0.value($1) }
      json.field("per", optional: parts.limit?.period.rawValue) { $0.value($1) }
      json.field("used", optional: parts.used) { $0.value($1) }
      json.field("missing", names: standing.missing)
    }
  }
}

/// The parts of a standing outcome as JSON has them, those of the other kinds `nil`.
private struct StandingParts {
  var kind: String
  var programme: String?
  var granted: Bool?
  var status: Status?
  var limit: Limit?
  var used: Int?

  init(_ kind: StandingOutcome.Kind) {
    switch kind {
    case .requires(let programme, let granted, let status):
      self.kind = "requires"
      (self.programme, self.granted, self.status) = (programme, granted, status)
    case .excludes(let programme):
      self.kind = "excludes"
      self.programme = programme
    case .limit(let limit, let used):
      self.kind = "limit"
      (self.limit, self.used) = (limit, used)
    }
  }
}
