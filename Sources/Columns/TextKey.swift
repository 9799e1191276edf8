/// The ends and the length of a text: all of it, up to sixteen bytes, and of longer ones enough to
/// tell most apart without looking at the bytes between.
@usableFromInline
struct TextKey {
  @usableFromInline let first: UInt64
  @usableFromInline let last: UInt64
  @usableFromInline let count: UInt32

  /// Two loads that overlap where the text is shorter than both; none reaches beyond it.
  @inlinable
  @inline(__always)
  init(_ bytes: RawSpan) {
    let length = bytes.byteCount
    count = UInt32(truncatingIfNeeded: length)
    if length >= 8 {
      first = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt64.self)
      last = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: length &- 8, as: UInt64.self)
    } else if length >= 4 {
      let a = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt32.self)
      let b = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: length &- 4, as: UInt32.self)
      (first, last) = (UInt64(a), UInt64(b))
    } else if length > 0 {
      let a = bytes.unsafeLoad(fromUncheckedByteOffset: 0, as: UInt8.self)
      let b = bytes.unsafeLoad(fromUncheckedByteOffset: length / 2, as: UInt8.self)
      let c = bytes.unsafeLoad(fromUncheckedByteOffset: length &- 1, as: UInt8.self)
      (first, last) = (UInt64(a) << 16 | UInt64(b) << 8 | UInt64(c), 0)
    } else {
      (first, last) = (0, 0)
    }
  }

  /// Whether nothing of the text is left out.
  @inlinable
  @inline(__always)
  var isWhole: Bool { count <= 16 }

  /// A multiplicative hash. Not keyed: dictionaries are rebuilt per batch, so colliding input costs
  /// at most a batch's worth of probing.
  @inlinable
  @inline(__always)
  var hash: UInt64 {
    Self.mixed((first ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ last)
  }

  @inlinable
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }
}
