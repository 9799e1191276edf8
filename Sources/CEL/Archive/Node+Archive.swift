package import Archive
import Diagnostics

extension NodeID: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(index: Int(try UInt32(exactly: reader.number()).orDamaged()))
  }

  package func write(to writer: inout ArchiveWriter) { writer.write(number: UInt64(index)) }
}

extension Node: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      kind: try .init(from: &reader), span: try .init(from: &reader),
      anchor: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(kind)
    writer.write(span)
    writer.write(anchor)
  }
}

extension Node.Kind: Archivable {
  private enum Form: UInt8 {
    case literal, identifier, select, has, call, list, map, object, comprehension, bind, error
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .literal: self = .literal(try .init(from: &reader))
    case .identifier: self = .identifier(try reader.text())
    case .select:
      self = .select(
        operand: try .init(from: &reader), field: try reader.text(), isOptional: try reader.flag())
    case .has: self = .has(operand: try .init(from: &reader), field: try reader.text())
    case .call:
      self = .call(
        function: try reader.text(), target: try reader.optional(NodeID.init(from:)),
        arguments: try reader.list(NodeID.init(from:)))
    case .list:
      self = .list(
        elements: try reader.list(NodeID.init(from:)),
        optionals: Set(try reader.list { reader throws(ArchiveFault) in Int(try reader.integer()) })
      )
    case .map: self = .map(entries: try reader.list(Node.MapEntry.init(from:)))
    case .object:
      self = .object(type: try reader.text(), fields: try reader.list(Node.ObjectEntry.init(from:)))
    case .comprehension: self = .comprehension(try .init(from: &reader))
    case .bind:
      self = .bind(
        name: try reader.text(), value: try .init(from: &reader), body: try .init(from: &reader))
    case .error: self = .error
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .literal(let literal):
      writer.write(Form.literal)
      writer.write(literal)
    case .identifier(let name):
      writer.write(Form.identifier)
      writer.write(text: name)
    case .select(let operand, let field, let isOptional):
      writer.write(Form.select)
      writer.write(operand)
      writer.write(text: field)
      writer.write(isOptional)
    case .has(let operand, let field):
      writer.write(Form.has)
      writer.write(operand)
      writer.write(text: field)
    case .call(let function, let target, let arguments):
      writer.write(Form.call)
      writer.write(text: function)
      writer.write(target)
      writer.write(arguments)
    case .list(let elements, let optionals):
      writer.write(Form.list)
      writer.write(elements)
      writer.write(optionals.sorted().map(Int64.init))
    case .map(let entries):
      writer.write(Form.map)
      writer.write(entries)
    case .object(let type, let fields):
      writer.write(Form.object)
      writer.write(text: type)
      writer.write(fields)
    case .comprehension(let comprehension):
      writer.write(Form.comprehension)
      writer.write(comprehension)
    case .bind(let name, let value, let body):
      writer.write(Form.bind)
      writer.write(text: name)
      writer.write(value)
      writer.write(body)
    case .error: writer.write(Form.error)
    }
  }
}

extension Node.MapEntry: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      key: try .init(from: &reader), value: try .init(from: &reader), isOptional: try reader.flag())
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(key)
    writer.write(value)
    writer.write(isOptional)
  }
}

extension Node.ObjectEntry: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      field: try reader.text(), value: try .init(from: &reader), isOptional: try reader.flag(),
      span: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(text: field)
    writer.write(value)
    writer.write(isOptional)
    writer.write(span)
  }
}

extension Comprehension.Form: Archivable {}

extension Comprehension: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      form: try .init(from: &reader), range: try .init(from: &reader),
      variables: try reader.list(String.init(from:)),
      filter: try reader.optional(NodeID.init(from:)), body: try .init(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(form)
    writer.write(range)
    writer.write(variables)
    writer.write(filter)
    writer.write(body)
  }
}
