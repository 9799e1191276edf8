/// A value of a synthetic record, before it is written in one format or another.
enum SampledValue: Sendable, Equatable {
  /// The record says nothing of the fact.
  case gap
  /// What stands in quotes in JSON: a text, a day.
  case text(String)
  /// What stands without quotes in JSON.
  case number(String)
  case truth(Bool)
  /// A value of an enum: its code, and what a spreadsheet says for it.
  case choice(code: String, label: String)
  case list([SampledValue])
  /// An element of a list with the fields it has, in declared order.
  case object([SampledField])
}

/// A field of a list's element, with its value.
struct SampledField: Sendable, Equatable {
  var name: String
  var value: SampledValue
}
