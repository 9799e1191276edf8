package import Archive
import Diagnostics

extension CheckedExpression: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    let expression = try reader.read(Expression.self)
    let types = try reader.read([CELType].self)
    guard types.count == expression.nodes.count else { throw .damaged }
    var references: [NodeID: Reference] = [:]
    for _ in 0..<(try reader.number()) {
      references[try reader.read()] = try reader.read(Reference.self)
    }
    self.init(expression: expression, types: types, references: references)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(expression)
    writer.write(types)
    writer.write(number: UInt64(references.count))
    for (node, reference) in references.sorted(by: { $0.key < $1.key }) {
      writer.write(node)
      writer.write(reference)
    }
  }
}

extension Expression: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    self.init(nodes: try reader.read(), root: try reader.read(), file: try reader.read())
    guard nodes.indices.contains(root.index) else { throw .damaged }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(nodes)
    writer.write(root)
    writer.write(file)
  }
}

extension Reference: Archivable {
  private enum Form: UInt8, Archivable {
    case variable, local, type, function
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    switch try reader.read(Form.self) {
    case .variable: self = .variable(try reader.text())
    case .local: self = .local(try reader.text())
    case .type: self = .type(try reader.read())
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
