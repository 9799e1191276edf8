package import Archive
import CEL

extension GrantQuestions.Form: Archivable {}

extension GrantQuestions: Archivable {
  package init(from reader: inout ArchiveReader) throws(ArchiveFault) {
    var expressions: [Form: CheckedExpression] = [:]
    for _ in 0..<(try reader.count()) {
      expressions[try .init(from: &reader)] = try CheckedExpression(from: &reader)
    }
    self.init(expressions: expressions)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.write(count: expressions.count)
    for form in Form.allCases {
      guard let expression = expressions[form] else { continue }
      writer.write(form)
      writer.write(expression)
    }
  }
}
