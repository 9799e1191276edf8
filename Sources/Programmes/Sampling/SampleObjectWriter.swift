import Diagnostics

/// Writes a record as one JSON object a line, every fact under its name: what is left out is null.
struct SampleObjectWriter: SampleWriter {
  private let layout: JSONLayout
  private var json = JSONWriter()

  init(layout: JSONLayout) { self.layout = layout }

  mutating func append(_ record: [SampledValue]) {
    json.object { layout.write(record, to: &$0) }
    json.newline()
  }

  mutating func take() -> [UInt8] {
    defer { json.removeAll() }
    return json.bytes
  }
}

/// The members of an object in which dotted names are nested objects: `member.id` is `id` in
/// `member`.
struct JSONLayout: Sendable {
  private indirect enum Member {
    case value(name: String, place: Int)
    case object(name: String, JSONLayout)
  }

  private var members: [Member] = []

  /// - Parameter names: dotted; a value's place in a record is that of its name.
  init(_ names: [String]) {
    for (place, name) in names.enumerated() {
      insert(name.split(separator: ".").map(String.init)[...], place: place)
    }
  }

  private mutating func insert(_ path: ArraySlice<String>, place: Int) {
    guard let name = path.first else { return }
    guard path.count > 1 else {
      members.append(.value(name: name, place: place))
      return
    }
    for (index, member) in members.enumerated() {
      guard case .object(name, var inner) = member else { continue }
      inner.insert(path.dropFirst(), place: place)
      members[index] = .object(name: name, inner)
      return
    }
    var inner = JSONLayout([])
    inner.insert(path.dropFirst(), place: place)
    members.append(.object(name: name, inner))
  }

  func write(_ record: [SampledValue], to json: inout JSONWriter) {
    for member in members {
      switch member {
      case .value(let name, let place):
        json.key(name)
        json.sampled(record[place])
      case .object(let name, let inner):
        json.key(name)
        json.object { inner.write(record, to: &$0) }
      }
    }
  }
}
