import Columns
import Diagnostics

/// Builds the column of one field out of tables of cells, added one after another: those of a whole
/// batch would not stay close to the processor while the columns are made one by one.
///
/// Closures and no protocol, since a generic class would not be compiled for each type of value.
struct ColumnBuilder {
  /// Adds the rows of a table. Faulty rows are missing from the column; what was wrong with them, by
  /// row of the table, goes to the faults.
  let add: (CellTable, Span<UInt8>, inout [LocatedFault]) -> Void
  /// The column of all rows added.
  let column: () -> Column
}

extension FieldDecoder {
  /// What builds the field's column; about `count` rows are expected.
  func builder(expecting count: Int) -> ColumnBuilder {
    switch plan {
    case .bool: bools(count)
    case .int(let range): primitives(count, IntReader(range: range), Column.int)
    case .decimal(let min, let max):
      primitives(count, DecimalReader(min: min, max: max), Column.decimal)
    case .double: primitives(count, DoubleReader(), Column.double)
    case .date(let range): primitives(count, DateReader(range: range), Column.date)
    case .enumeration(let decoder): enums(count, decoder)
    case .string(.residentID): texts(count, ResidentIDReader(expecting: count))
    case .string(nil): texts(count, TextReader())
    case .list(let decoder): lists(count, decoder)
    }
  }

  @inline(__always)
  private func primitives<Reader: CellReader>(
    _ count: Int, _ reader: Reader, _ wrap: @escaping (PrimitiveColumn<Reader.Value>) -> Column
  ) -> ColumnBuilder {
    var rows = DecodedRows<Reader.Value>(expecting: count)
    return ColumnBuilder { table, bytes, faults in
      var reader = reader
      read(table, bytes, into: &rows, &faults, &reader)
    } column: {
      wrap(PrimitiveColumn(rows.values, validity: rows.validity))
    }
  }

  private func bools(_ count: Int) -> ColumnBuilder {
    var rows = DecodedRows<Bool>(expecting: count)
    return ColumnBuilder { table, bytes, faults in
      BoolReader.knownTexts.withLookup { known in
        var reader = BoolReader(known: known)
        read(table, bytes, into: &rows, &faults, &reader)
      }
    } column: {
      .bool(PrimitiveColumn(rows.values, validity: rows.validity))
    }
  }

  private func enums(_ count: Int, _ decoder: EnumerationDecoder) -> ColumnBuilder {
    var rows = DecodedRows<UInt32>(expecting: count)
    var known: KnownTexts?
    return ColumnBuilder { table, bytes, faults in
      // To prepare the quick look takes as long as some dozen slow ones.
      if known == nil, table.rowCount >= 16 { known = decoder.knownTexts.value }
      (known ?? .none).withLookup { known in
        var reader = EnumReader(decoder: decoder, known: known)
        read(table, bytes, into: &rows, &faults, &reader)
      }
    } column: {
      .string(
        StringColumn(codes: rows.values, dictionary: decoder.dictionary, validity: rows.validity))
    }
  }

  @inline(__always)
  private func texts<Reader: DictionaryReader>(_ count: Int, _ reader: Reader) -> ColumnBuilder {
    var reader = reader
    var rows = DecodedRows<UInt32>(expecting: count)
    return ColumnBuilder { table, bytes, faults in
      read(table, bytes, into: &rows, &faults, &reader)
    } column: {
      .string(
        StringColumn(codes: rows.values, dictionary: reader.dictionary, validity: rows.validity))
    }
  }

  private func lists(_ count: Int, _ decoder: ListDecoder) -> ColumnBuilder {
    var list = ListBuilder(self, count, decoder)
    return ColumnBuilder { table, bytes, faults in
      list.add(table, bytes, &faults)
    } column: {
      .list(list.column)
    }
  }
}
