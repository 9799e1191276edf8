import Foundation

/// A file of conformance cases, as their README describes it.
public struct ConformanceFile: Sendable {
  /// The upstream file's name: `comparisons`.
  public let name: String
  /// In the order of the file.
  public let cases: [ConformanceCase]

  /// Why a path gives no cases.
  public struct Unusable: Error, CustomStringConvertible {
    /// What is wrong with the path, behind the path itself.
    public let description: String
  }

  /// The files at `path`: the file itself, or every `.json` of the directory, in order of name.
  public static func read(path: String) throws -> [ConformanceFile] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw Unusable(description: "\(path): no such file or directory")
    }
    guard isDirectory.boolValue else { return [try ConformanceFile(path: path)] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let files = names.filter { $0.hasSuffix(".json") }.sorted()
    guard !files.isEmpty else { throw Unusable(description: "\(path): no .json file in it") }
    return try files.map { try ConformanceFile(path: path + "/" + $0) }
  }

  /// Reads one file.
  public init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Unusable(description: "\(path): cannot be read")
    }
    guard let json = try? JSONDecoder().decode(JSON.self, from: data) else {
      throw Unusable(description: "\(path): is not JSON")
    }
    guard json["format"].string == "cel-conformance/1" else {
      throw Unusable(description: "\(path): its format is not cel-conformance/1")
    }
    name = json["file"].string
    do {
      cases = try json["cases"].array.map(ConformanceCase.init)
    } catch {
      throw Unusable(description: "\(path): \(error)")
    }
  }
}

extension ConformanceFile {
  /// The folder of the cases: what `CEL_CONFORMANCE` names, else `../shared/cel-conformance` beside
  /// the package (or beside the folder it is checked out in); `nil` where there is none.
  public static var folder: String? {
    let environment = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"]
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let beside = ["../shared", "../../shared"].map {
      package.appending(path: "\($0)/cel-conformance").standardized.path
    }
    let candidates = environment.map { [$0] } ?? beside
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }
}
