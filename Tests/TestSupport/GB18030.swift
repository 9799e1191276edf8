import Glibc

/// `text` as GB18030, by the C library: what a spreadsheet program on a Chinese system saves.
///
/// Precondition: the system has the converter; texts in UTF-8 always have a form in GB18030.
public func gb18030(_ text: String) -> [UInt8] {
  guard let converter = iconv_open("GB18030", "UTF-8") else { preconditionFailure("no iconv") }
  defer { iconv_close(converter) }
  var input = Array(text.utf8CString.dropLast())
  var output = [CChar](repeating: 0, count: input.count * 2 + 4)
  var (left, free) = (input.count, output.count)
  input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, into) = (input.baseAddress, output.baseAddress)
      let failed = iconv(converter, &from, &left, &into, &free) == -1
      precondition(!failed, "no GB18030 for this text")
    }
  }
  return output.dropLast(free).map { UInt8(bitPattern: $0) }
}
