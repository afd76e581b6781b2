// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Units and procedures of a file that nobody here knows: each is named once, with the command that says for this file
/// and all to come what it means.
struct UnknownWords {
  private struct Word: Hashable {
    let isUnit: Bool
    let text: String
  }

  /// More are counted, not listed: a file of another province has hundreds.
  private static let limit = 50

  private var rows: [Word: (count: Int, firstLine: Int)] = [:]
  private var order: [Word] = []
  private var others = 0

  /// Takes a fault of this kind; false for any other.
  mutating func add(_ fault: RowFault) -> Bool {
    guard case .row(let row) = fault.cause, row.problem == .unknownUnit || row.problem == .unknownProcedure else {
      return false
    }
    let word = Word(isUnit: row.problem == .unknownUnit, text: row.value)
    if let known = rows[word] {
      rows[word] = (known.count + 1, known.firstLine)
    } else if order.count < Self.limit {
      rows[word] = (1, row.line)
      order.append(word)
    } else {
      others += 1
    }
    return true
  }

  func sentences(_ formats: Formats) -> [String] {
    var sentences = order.compactMap { word in
      rows[word].map { sentence(word, $0.count, $0.firstLine, formats) }
    }
    if others > 0 {
      sentences.append(
        formats.language == .vi
          ? "Và \(formats.count(others)) dòng có tên lạ khác." : "And \(formats.count(others)) rows with other names.")
    }
    return sentences
  }

  private func sentence(_ word: Word, _ count: Int, _ line: Int, _ formats: Formats) -> String {
    let (text, rows) = (Printable.line(word.text), formats.count(count))
    switch (formats.language, word.isUnit) {
    case (.vi, true):
      return "Chưa biết đơn vị \"\(text)\": \(rows) dòng, từ dòng \(line). Gõ: khop dv \"\(text)\" MÃ."
    case (.vi, false):
      return "Chưa biết thủ tục \"\(text)\": \(rows) dòng, từ dòng \(line). Gõ: khop tthc \"\(text)\" MÃ."
    case (.en, true):
      return "Unknown unit \"\(text)\" (rows: \(rows), the first on line \(line)). Type: match unit \"\(text)\" CODE."
    case (.en, false):
      return
        "Unknown procedure \"\(text)\" (rows: \(rows), the first on line \(line)). Type: match procedure \"\(text)\" CODE."
    }
  }
}
