// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Turns what may stand at the cursor into what TAB does: the only candidate goes in, several are listed with numbers,
/// and a number typed after the list picks one.
@MainActor
final class CompletionMenu {
  /// Most candidates a list shows.
  private static let most = 30

  /// The list shown last, and the line it was shown for.
  private var listed: (line: String, cursor: Int, completion: Completion)?

  /// Whether a number at the cursor picks from the list shown last, and what it picks.
  func picked(_ line: String, _ cursor: Int) -> ReadlineEditor.Edit? {
    guard let (shown, place, completion) = listed, cursor > place, line.utf8.count > shown.utf8.count else {
      return nil
    }
    let bytes = Array(line.utf8)
    let typed = String(decoding: bytes[place..<cursor], as: UTF8.self)
    guard Array(bytes[..<place]) + Array(bytes[cursor...]) == Array(shown.utf8), let number = Int(typed),
      completion.candidates.indices.contains(number - 1)
    else { return nil }
    listed = nil
    let range = completion.range.lowerBound..<cursor
    return .init(
      range: range, insertion: inserted(completion.candidates[number - 1], line, range), shown: nil)
  }

  func edit(_ completion: Completion, _ line: String, width: Int) -> ReadlineEditor.Edit? {
    listed = nil
    guard let first = completion.candidates.first else { return nil }
    guard completion.candidates.count > 1 else {
      return .init(range: completion.range, insertion: inserted(first, line, completion.range), shown: nil)
    }
    let typed = String(decoding: Array(line.utf8)[completion.range], as: UTF8.self)
    let insertion = completion.commonInsertion ?? typed
    let edited = Array(line.utf8)[..<completion.range.lowerBound] + Array(insertion.utf8)
    let rest = Array(line.utf8)[completion.range.upperBound...]
    listed = (String(decoding: edited + rest, as: UTF8.self), edited.count, completion)
    return .init(range: completion.range, insertion: insertion, shown: list(completion.candidates, width))
  }

  /// A whole word at the end of the line is followed by a space.
  private func inserted(_ candidate: Candidate, _ line: String, _ range: Range<Int>) -> String {
    candidate.insertion + (candidate.isFinished && range.upperBound == line.utf8.count ? " " : "")
  }

  /// The numbered candidates in as many columns as fit.
  private func list(_ candidates: [Candidate], _ width: Int) -> String {
    let cells = candidates.prefix(Self.most).enumerated().map { index, candidate in
      let note = candidate.note.map { "  " + $0 } ?? ""
      return DisplayWidth.truncated("\(index + 1) \(candidate.label)\(note)", to: width - 3)
    }
    let widest = cells.map { DisplayWidth.of($0) }.max() ?? 1
    let columns = max(1, (width - 2) / (widest + 2))
    var lines = ""
    for start in stride(from: 0, to: cells.count, by: columns) {
      let row = cells[start..<min(start + columns, cells.count)]
      lines += "  " + row.map { DisplayWidth.padded($0, to: widest + 2) }.joined() + "\n"
    }
    if candidates.count > Self.most { lines += "  … +\(candidates.count - Self.most)\n" }
    return lines.split(separator: "\n").map { String($0).trimmedAtEnd + "\n" }.joined()
  }
}
