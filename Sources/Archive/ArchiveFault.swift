/// Bytes that are no archive of what was asked for.
public enum ArchiveFault: Error {
  /// They end too early, or say what can't be.
  case damaged
}

extension Optional {
  /// What an initialiser made of archived numbers, which refuses those that can't be.
  @inlinable
  public func orDamaged() throws(ArchiveFault) -> Wrapped {
    guard let self else { throw .damaged }
    return self
  }
}
