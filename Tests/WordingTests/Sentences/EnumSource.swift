// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The cases an enum has in its source file, so that a sample that was forgotten is noticed.
enum EnumSource {
  /// Case names of an enum, read from a file below `Sources/OneStop`.
  static func cases(of name: String, in file: String) throws -> Set<String> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/OneStop")
    let text = try String(contentsOf: folder.appending(path: file).standardizedFileURL, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.contains("enum \(name):") || $0.contains("enum \(name) ") }) else {
      return []
    }
    let indent = String(lines[start].prefix { $0 == " " })
    let body = lines[(start + 1)...].prefix { $0 != "\(indent)}" }
    return Set(body.filter { $0.hasPrefix("\(indent)  case ") }.flatMap { names(in: $0) })
  }

  /// The name of a value's case.
  static func caseName(of value: some Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  /// `case a, b(Int, c: Int)` has the names a and b.
  private static func names(in line: Substring) -> [String] {
    var depth = 0
    let outside = line.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0
    }
    return outside.replacing("case ", with: "").split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces).prefix { $0.isLetter || $0.isNumber }.description }
  }
}
