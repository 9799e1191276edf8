import Diagnostics

/// The publications one document declares, and every place in it that names one.
///
/// A document is read on its own by whoever answers for it, so it declares all it rests on, even
/// what another document declares as well.
struct SourceList: Sendable {
  var sources: [Source] = []
  var references: [SourceReference] = []
}

/// A `source:` that names a publication.
struct SourceReference: Sendable {
  var id: String
  var location: SourceLocation
}
