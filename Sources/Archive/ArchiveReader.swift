/// Takes the values of an archive out, in the order they were put in.
///
/// Whatever the bytes are, reading them gives values or throws. It is public for the sake of `list`
/// and `optional`, which are to be compiled where they are used, for the types they are used with.
public struct ArchiveReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Texts read so far, by their numbers.
  private var known: [String] = []

  /// Starts at the first of `bytes`.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// How many bytes were not read yet.
  public var remaining: Int { bytes.endIndex - position }

  /// The next byte.
  public mutating func byte() throws(ArchiveFault) -> UInt8 {
    guard position < bytes.endIndex else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  /// True or false.
  public mutating func flag() throws(ArchiveFault) -> Bool { try byte() != 0 }

  /// A number without a sign.
  public mutating func number() throws(ArchiveFault) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    throw .damaged
  }

  /// A number that may be negative.
  public mutating func integer() throws(ArchiveFault) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// How many things of a byte each at least follow: so a wrong number makes no array larger than the
  /// archive is.
  public mutating func count() throws(ArchiveFault) -> Int {
    let count = try number()
    guard count <= UInt64(remaining) else { throw .damaged }
    return Int(count)
  }

  /// Bytes that mean something to whoever asks for them.
  public mutating func slice() throws(ArchiveFault) -> ArraySlice<UInt8> {
    let end = try count() + position
    defer { position = end }
    return bytes[position..<end]
  }

  /// The place of something in a list, which it is for the caller to look for there.
  public mutating func place() throws(ArchiveFault) -> Int {
    try Int(exactly: number()).orDamaged()
  }

  /// A text.
  public mutating func text() throws(ArchiveFault) -> String {
    let number = try number()
    guard number == 0 else {
      guard number <= known.count else { throw .damaged }
      return known[Int(number) - 1]
    }
    let text = try String(decoding: slice(), as: UTF8.self)
    known.append(text)
    return text
  }

  /// Values one after another, each read by `element`.
  @inlinable
  public mutating func list<Element>(
    _ element: (inout ArchiveReader) throws(ArchiveFault) -> Element
  ) throws(ArchiveFault) -> [Element] {
    let count = try count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  /// A value read by `value`, if there is one.
  @inlinable
  public mutating func optional<Value>(
    _ value: (inout ArchiveReader) throws(ArchiveFault) -> Value
  ) throws(ArchiveFault) -> Value? {
    try flag() ? try value(&self) : nil
  }
}
