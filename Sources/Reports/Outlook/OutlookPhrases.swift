import CEL
import Columns
import Diagnostics
import Evaluation
import Records

/// Puts windows, and what would change an answer, into sentences.
struct OutlookPhrases {
  let vocabulary: Vocabulary
  let showSensitive: Bool

  /// The most windows to come that are told.
  private static let mostWindows = 3

  // MARK: Windows

  /// From when and until when; empty where too little is known.
  func windows(_ prospect: Prospect) -> [LocalizedText] {
    let timeline = prospect.timeline
    let ahead = timeline.windows.filter { $0.from.map { $0 > timeline.asOf } ?? false }
      .prefix(Self.mostWindows).flatMap { sentences($0, timeline) }
    if let current = timeline.currentWindow { return [end(of: current, timeline)] + ahead }
    let before = timeline.lastWindow.flatMap { window in
      window.until.map { Wording.closed(on: $0, closing(window, timeline)) }
    }
    if !ahead.isEmpty || before != nil { return (before.map { [$0] } ?? []) + ahead }
    let isSure = timeline.periods.allSatisfy { $0.status == .ineligible }
    return isSure ? [Wording.never(years: Timeline.years)] : []
  }

  private func sentences(_ window: Window, _ timeline: Timeline) -> [LocalizedText] {
    guard let from = window.from else { return [] }
    let opening =
      window.opens == [.notInForce]
      ? Wording.thenInForce : names(window.opens, timeline).map(Wording.thenMet)
    let start = Wording.opens(on: from, opening)
    return window.until == nil ? [start] : [start, end(of: window, timeline)]
  }

  private func end(of window: Window, _ timeline: Timeline) -> LocalizedText {
    guard let until = window.until else { return Wording.withoutEnd(years: Timeline.years) }
    return Wording.closes(on: until, closing(window, timeline))
  }

  private func closing(_ window: Window, _ timeline: Timeline) -> LocalizedText? {
    window.closes == [.notInForce]
      ? Wording.thenNotInForce : names(window.closes, timeline).map(Wording.thenUnmet)
  }

  private func names(_ reasons: [Reason], _ timeline: Timeline) -> LocalizedText? {
    reasons.isEmpty ? nil : Wording.list(reasons.map { name($0, timeline.programme) })
  }

  /// What is asked, as a state of affairs.
  private func name(_ reason: Reason, _ programme: String) -> LocalizedText {
    switch reason {
    case .condition(let id): vocabulary.condition(id, of: programme)
    case .notInForce: Wording.inForce
    case .noClaim: Wording.claimable
    case .limit: Wording.withinLimit
    case .requires(let id): Wording.prerequisite(vocabulary.title(id))
    case .excludedBy(let id): Wording.granted(vocabulary.title(id), false)
    }
  }

  // MARK: Changes

  func way(_ way: Counterfactual) -> LocalizedText {
    switch (way.kind, way.day) {
    case (.time, let day?): Wording.timeDoesIt(on: day)
    case (.fixed, _) where way.isInformation: Wording.ifItTurnsOut(changes(way))
    case (.fixed, _): Wording.cannotChange(changes(way))
    default: Wording.memberActs(changes(way))
    }
  }

  func risk(_ risk: Counterfactual) -> LocalizedText { Wording.wouldLose(changes(risk)) }

  private func changes(_ way: Counterfactual) -> LocalizedText {
    let isAttainable = way.kind == .member
    let parts = way.changes.map { change in
      guard isAttainable, let remedy = change.remedy else { return text(change) }
      return Wording.remedied(text(change), by: remedy.text)
    }
    return parts.joined(zh: "；", en: "; ")
  }

  private func text(_ change: Change) -> LocalizedText {
    switch change.target {
    case .today:
      if case .date(let day) = change.to { return Wording.waiting(until: day) }
      return Wording.today
    case .fact(let name): return text(change, vocabulary.label(name), name)
    case .field(let list, let index, let field):
      let name = "\(list).\(field)"
      let entry = Wording.claim(vocabulary.label(list), number: index + 1)
      return text(change, Wording.field(vocabulary.label(name), ofEntry: entry), name)
    case .element(let list): return Wording.oneMore(vocabulary.label(list), fields(change.to, list))
    case .grant(let programme):
      return Wording.granted(vocabulary.title(programme), change.to == .bool(true))
    }
  }

  private func text(
    _ change: Change, _ label: LocalizedText, _ name: String
  ) -> LocalizedText {
    let entry = vocabulary[name]
    guard showSensitive || !entry.isSensitive else { return Wording.changedUnseen(label) }
    func text(_ value: Value) -> LocalizedText {
      FactText.text(of: value, entry, showSensitive: true)
    }
    let value = Wording.alternatives(([change.to] + change.alternatives).map(text))
    guard let current = change.from else {
      return Wording.turningOut(label, value, isExample: change.to.isOfScale)
    }
    return Wording.changed(label, to: value, from: text(current))
  }

  private func fields(_ element: Value, _ list: String) -> LocalizedText {
    guard case .object(let object) = element else { return LocalizedText(verbatim: "") }
    let shown = object.fields.filter { $0.value != .string("") }
    return Wording.clauses(
      shown.map { field in
        let entry = vocabulary["\(list).\(field.name)"]
        return Wording.labelled(
          entry.label, FactText.text(of: field.value, entry, showSensitive: showSensitive))
      })
  }
}

extension Value {
  /// Whether others beside it do as well: days and numbers, which are compared and not named.
  fileprivate var isOfScale: Bool {
    switch self {
    case .date, .int, .double, .decimal: true
    default: false
    }
  }
}

extension Counterfactual {
  /// Whether what the member cannot bring about is only not on record: it may be so already.
  var isInformation: Bool {
    changes.allSatisfy { change in
      switch change.target {
      case .today: true
      case .fact, .field: change.from == nil || change.isAttainable
      case .element, .grant: false
      }
    }
  }
}
