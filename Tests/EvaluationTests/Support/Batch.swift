import Columns
import Programmes
import Records

/// Batches of any size from members held as `Datum`.
enum Batch {
  static func of(_ members: [Datum.Record], _ book: RuleBook) -> RecordBatch {
    let projection = Projection(book.schema)
    var keys = KeyTexts()
    for row in members.indices { keys.append("M\(row)") }
    let columns = projection.fields.map { field in
      column(of: members.map { $0[field.name] ?? absent(field) }, field.type)
    }
    return RecordBatch(projection: projection, columns: columns, keys: keys)
  }

  private static func absent(_ field: Field) -> Datum? {
    switch field.absent {
    case .emptyList: .list([])
    case .text(let text): datum(text, field.type)
    case nil: nil
    }
  }

  private static func datum(_ text: String, _ type: FieldType) -> Datum? {
    switch type {
    case .int: Int64(text).map(Datum.int)
    case .bool: .bool(text == "true")
    case .decimal: Decimal(text).map(Datum.decimal)
    case .date: CalendarDate(text).map(Datum.date)
    case .string, .enumeration, .double, .list: .text(text)
    }
  }

  private static func column(of cells: [Datum?], _ type: FieldType) -> Column {
    switch type {
    case .bool:
      .bool(primitive(cells, false) { if case .bool(let value) = $0 { value } else { nil } })
    case .int: .int(primitive(cells, 0) { if case .int(let value) = $0 { value } else { nil } })
    case .decimal:
      .decimal(primitive(cells, .zero) { if case .decimal(let value) = $0 { value } else { nil } })
    case .date:
      .date(primitive(cells, .earliest) { if case .date(let value) = $0 { value } else { nil } })
    case .double: .double(primitive(cells, 0) { _ in nil })
    case .string: .string(texts(cells, StringDictionary()))
    case .enumeration(let enumeration): .string(texts(cells, enumeration.dictionary))
    case .list(let element): .list(lists(cells, element))
    }
  }

  private static func primitive<Element>(
    _ cells: [Datum?], _ filler: Element, _ value: (Datum) -> Element?
  ) -> PrimitiveColumn<Element> {
    let values = cells.map { $0.flatMap(value) }
    return PrimitiveColumn(values.map { $0 ?? filler }, validity: mask(values.map { $0 != nil }))
  }

  private static func texts(_ cells: [Datum?], _ dictionary: StringDictionary) -> StringColumn {
    var dictionary = dictionary
    let codes = cells.map { cell -> UInt32? in
      if case .text(let text) = cell { dictionary.code(adding: text) } else { nil }
    }
    return StringColumn(
      codes: codes.map { $0 ?? 0 }, dictionary: dictionary,
      validity: mask(codes.map { $0 != nil }))
  }

  private static func lists(_ cells: [Datum?], _ element: ListElement) -> ListColumn {
    var offsets = [0]
    var elements: [Datum] = []
    for cell in cells {
      if case .list(let items) = cell { elements += items }
      offsets.append(elements.count)
    }
    let column: Column =
      switch element {
      case .scalar(let type): self.column(of: elements, type)
      case .object(let fields):
        .object(
          ObjectColumn(
            fields: fields.map { field in
              .init(
                name: field.name,
                column: self.column(of: elements.map { $0[field.name] }, field.type))
            }, count: elements.count))
      }
    return ListColumn(
      offsets: offsets, elements: column, validity: mask(cells.map { $0 != nil }))
  }

  /// `nil` when all are present, as readers leave it.
  private static func mask(_ present: [Bool]) -> ValidityMask? {
    guard present.contains(false) else { return nil }
    var mask = ValidityMask()
    for isPresent in present { mask.append(isPresent) }
    return mask
  }
}
