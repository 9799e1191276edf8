import Programmes

extension RuleCache {
  /// In `$BENEFITS_CACHE`, or else where programs keep what they can do without (XDG Base Directory
  /// Specification); `nil` where `$BENEFITS_CACHE` is `off`, or there is no such place.
  static var usual: RuleCache? {
    if let folder = ProcessEnvironment["BENEFITS_CACHE"] {
      return folder == "off" ? nil : RuleCache(folder: folder)
    }
    let caches =
      ProcessEnvironment["XDG_CACHE_HOME"] ?? ProcessEnvironment["HOME"].map { $0 + "/.cache" }
    guard let caches, caches.hasPrefix("/") else { return nil }
    return RuleCache(folder: caches + "/benefits")
  }
}
