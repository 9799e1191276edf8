package import Archive
import Diagnostics

extension CheckedExpression: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let expression = try Expression(from: &reader)
    let types = try reader.list(CELType.init(from:))
    guard types.count == expression.nodes.count else { throw .damaged }
    self.init(
      expression: expression, types: types, references: try References(from: &reader))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(expression)
    writer.write(types)
    writer.write(references)
  }
}

extension Expression: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      nodes: try reader.list(Node.init(from:)), root: try .init(from: &reader),
      file: try .init(from: &reader))
    guard nodes.indices.contains(root.index) else { throw .damaged }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(nodes)
    writer.write(root)
    writer.write(file)
  }
}

extension References: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init()
    for _ in 0..<(try reader.count()) {
      self[try .init(from: &reader)] = try Reference(from: &reader)
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(count: count)
    for name in self {
      writer.write(name.node)
      writer.write(name.reference)
    }
  }
}

extension Reference: Archivable {
  private enum Form: UInt8 {
    case variable, local, type, function
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try Form(rawValue: reader.byte()).orDamaged() {
    case .variable: self = .variable(try reader.text())
    case .local: self = .local(try reader.text())
    case .type: self = .type(try .init(from: &reader))
    case .function: self = .function(try reader.text())
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    switch self {
    case .variable(let name):
      writer.write(Form.variable)
      writer.write(text: name)
    case .local(let name):
      writer.write(Form.local)
      writer.write(text: name)
    case .type(let type):
      writer.write(Form.type)
      writer.write(type)
    case .function(let name):
      writer.write(Form.function)
      writer.write(text: name)
    }
  }
}
