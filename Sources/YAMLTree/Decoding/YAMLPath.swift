/// The way to a node, put into words only for a message.
enum YAMLPath: Sendable {
  case start(String)
  case item(Int, of: YAMLCollectionPath)
  case value(of: String, in: YAMLCollectionPath)

  var text: String {
    switch self {
    case .start(let text): return text
    case .item(let index, let list): return "\(list.path.text)[\(index)]"
    case .value(let key, let mapping):
      let path = mapping.path.text
      return path.isEmpty ? key : "\(path).\(key)"
    }
  }
}

/// The way to a list or a mapping, which the ways to all that it holds share.
final class YAMLCollectionPath: Sendable {
  let path: YAMLPath

  init(_ path: YAMLPath) { self.path = path }
}
