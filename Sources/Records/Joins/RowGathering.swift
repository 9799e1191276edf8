import Columns

/// A row of one of several columns of the same fact.
struct RowPlace {
  var piece: UInt32
  var row: UInt32
}

/// Makes new columns of chosen rows of others, in the order chosen.
struct RowGathering {
  let rows: [RowPlace]

  /// The elements of a list, of which each piece holds some.
  func elements(_ pieces: [Column], of element: ListElement) -> Column {
    switch element {
    case .scalar(let type): column(pieces, type)
    case .object(let fields): object(pieces, fields)
    }
  }

  /// Precondition: all pieces are columns of this type.
  func column(_ pieces: [Column], _ type: FieldType) -> Column {
    switch type {
    case .bool: .bool(values(pieces) { if case .bool(let column) = $0 { column } else { nil } })
    case .int: .int(values(pieces) { if case .int(let column) = $0 { column } else { nil } })
    case .double:
      .double(values(pieces) { if case .double(let column) = $0 { column } else { nil } })
    case .date: .date(values(pieces) { if case .date(let column) = $0 { column } else { nil } })
    case .decimal:
      .decimal(values(pieces) { if case .decimal(let column) = $0 { column } else { nil } })
    case .enumeration(let enumeration): .string(codes(Self.strings(pieces), enumeration))
    case .string: .string(texts(Self.strings(pieces)))
    case .list(let element): .list(lists(pieces, of: element))
    }
  }

  private func values<Value>(
    _ pieces: [Column], _ pick: (Column) -> PrimitiveColumn<Value>?
  ) -> PrimitiveColumn<Value> {
    let columns = pieces.compactMap(pick)
    return PrimitiveColumn(
      rows.map { columns[Int($0.piece)].values[Int($0.row)] }, validity: validity(pieces))
  }

  private static func strings(_ pieces: [Column]) -> [StringColumn] {
    pieces.compactMap { if case .string(let column) = $0 { column } else { nil } }
  }

  /// Enum columns all have the same dictionary, that of their fact.
  private func codes(_ columns: [StringColumn], _ enumeration: Enumeration) -> StringColumn {
    StringColumn(
      codes: rows.map { columns[Int($0.piece)].codes[Int($0.row)] },
      dictionary: columns.first?.dictionary ?? enumeration.dictionary,
      validity: validity(columns.map(\.validity)))
  }

  /// A dictionary of its own, so that what reads it does not pay for texts that are not there.
  private func texts(_ columns: [StringColumn]) -> StringColumn {
    let validity = validity(columns.map(\.validity))
    var dictionary = StringDictionary()
    var codes: [UInt32] = []
    codes.reserveCapacity(rows.count)
    for (index, place) in rows.enumerated() {
      guard validity?[index] ?? true else {
        codes.append(0)
        continue
      }
      let column = columns[Int(place.piece)]
      codes.append(dictionary.code(adding: column.dictionary[column.codes[Int(place.row)]]))
    }
    return StringColumn(codes: codes, dictionary: dictionary, validity: validity)
  }

  private func object(_ pieces: [Column], _ fields: [Field]) -> Column {
    let objects = pieces.compactMap { if case .object(let column) = $0 { column } else { nil } }
    let columns = fields.enumerated().map { index, field in
      ObjectColumn.Field(
        name: field.name, column: column(objects.map { $0.fields[index].column }, field.type))
    }
    return .object(ObjectColumn(fields: columns, count: rows.count, validity: validity(pieces)))
  }

  private func lists(_ pieces: [Column], of element: ListElement) -> ListColumn {
    let columns = pieces.compactMap { if case .list(let column) = $0 { column } else { nil } }
    var offsets = [0]
    var inner: [RowPlace] = []
    for place in rows {
      let list = columns[Int(place.piece)].offsets
      for row in Int(list[Int(place.row)])..<Int(list[Int(place.row) + 1]) {
        inner.append(RowPlace(piece: place.piece, row: UInt32(row)))
      }
      offsets.append(inner.count)
    }
    let elements = RowGathering(rows: inner).elements(columns.map(\.elements), of: element)
    return ListColumn(offsets: offsets, elements: elements, validity: validity(pieces))
  }

  private func validity(_ pieces: [Column]) -> ValidityMask? { validity(pieces.map(\.validity)) }

  /// `nil` when no piece has a mask.
  private func validity(_ masks: [ValidityMask?]) -> ValidityMask? {
    guard masks.contains(where: { $0 != nil }) else { return nil }
    var result = ValidityMask()
    for place in rows { result.append(masks[Int(place.piece)]?[Int(place.row)] ?? true) }
    return result
  }
}
