public import Diagnostics

extension YAMLDecoder {
  /// A list; items that fail are reported and left out, so that later passes see the rest.
  @inlinable
  public static func list<Element>(of element: YAMLDecoder<Element>) -> Self
  where Value == [Element] {
    YAMLDecoder { value, sink in
      guard let items = value.items(&sink) else { return nil }
      return items.compactMap { element.decode($0, &sink) }
    }
  }

  /// A list, or one item that stands for a list of itself: `columns: 编号` or `columns: [编号, id]`.
  @inlinable
  public static func oneOrMore<Element>(of element: YAMLDecoder<Element>) -> Self
  where Value == [Element] {
    YAMLDecoder { value, sink in
      if value.node.kind == .list { return list(of: element).decode(value, &sink) }
      return element.decode(value, &sink).map { [$0] }
    }
  }

  /// A mapping whose keys are the author's names, in order; values that fail are reported and
  /// left out.
  @inlinable
  public static func named<Element>(_ element: YAMLDecoder<Element>) -> Self
  where Value == [YAMLNamed<Element>] {
    YAMLDecoder { value, sink in
      guard var fields = value.fields(&sink) else { return nil }
      return fields.takeAll().compactMap { entry in
        element.decode(entry.value, &sink).map { YAMLNamed(name: entry.name, value: $0) }
      }
    }
  }
}

extension YAMLDecoder where Value == YAMLValue {
  /// The value as it stands, to be decoded later.
  public static var any: Self { YAMLDecoder { value, _ in value } }
}
