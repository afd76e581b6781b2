// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What an officer typed, kept between two sessions in readline's own format: a line `#` and the second it was typed
/// in, then the line. For this account alone, and without personal data.
package struct HistoryFile: Sendable {
  /// Lines kept when the file is tidied.
  static let kept = 1_000

  let path: String

  package init(path: String) { self.path = path }

  /// `$XDG_STATE_HOME/motcua/history-<login>`; the folder is made for this account alone.
  package init(login: String, environment: [String: String]) {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let folder = (state ?? home + "/.local/state") + "/motcua"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = folder + "/history-" + login
  }

  /// The lines, oldest first, each once: where it was typed last.
  package func lines() -> [String] { Self.distinct(entries().map(\.line)) }

  /// Adds a line at the end, whoever else writes to the file. A history that cannot be written is no reason to stop.
  package func append(_ line: String, at second: Int64) {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let text = "#\(second)\n\(line)\n"
    _ = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }

  /// Shortens a file that has grown to several times what is kept.
  package func tidy() {
    let all = entries()
    guard all.count > 4 * Self.kept else { return }
    let wanted = Set(lines().suffix(Self.kept))
    var seen: Set<String> = []
    let rest = all.reversed().filter { wanted.contains($0.line) && seen.insert($0.line).inserted }.reversed()
    let text = rest.map { "#\($0.second)\n\($0.line)\n" }.joined()
    let fresh = path + ".new"
    let closed: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: fresh, contents: Data(text.utf8), attributes: closed) else { return }
    rename(fresh, path)
  }

  private func entries() -> [(second: Int64, line: String)] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    var entries: [(second: Int64, line: String)] = []
    var second: Int64 = 0
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      if line.first == "#", let time = Int64(line.dropFirst()) {
        second = time
      } else {
        entries.append((second, String(line)))
      }
    }
    return entries
  }

  static func distinct(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.reversed().filter { seen.insert($0).inserted }.reversed()
  }
}
