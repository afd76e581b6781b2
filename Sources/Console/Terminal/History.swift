// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines an officer can call back: those of earlier sessions and of this one, each once.
struct History: Sendable {
  private(set) var lines: [String]
  private let file: HistoryFile

  init(_ file: HistoryFile) {
    self.file = file
    file.tidy()
    lines = Array(file.lines().suffix(HistoryFile.kept))
  }

  /// Takes a line in as it was typed, and into the file without personal data. One that begins with a space is not
  /// kept, as in other shells.
  mutating func add(_ line: String, at second: Int64) {
    guard let first = line.first, !first.isWhitespace, !PersonalArguments.holdPIN(line) else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    file.append(PersonalArguments.hidden(in: line), at: second)
  }

  /// What the newest line has more than its beginning; nothing that sends or numbers, and nothing with a hole in it.
  func rest(of beginning: String) -> String? {
    let bytes = Array(beginning.utf8)
    guard !bytes.isEmpty else { return nil }
    let line = lines.last {
      $0.utf8.count > bytes.count && $0.utf8.starts(with: bytes) && !$0.contains(PersonalArguments.hole)
        && !NoticeAction.isTaken(by: $0)
    }
    return line.map { String(decoding: $0.utf8.dropFirst(bytes.count), as: UTF8.self) }
  }
}
