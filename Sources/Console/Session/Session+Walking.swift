// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Session {
  /// The command a line stands for that is only a number or a dossier's code: the row of the list in hand, or the
  /// case. Nil where the line says itself what it wants.
  func opening(_ line: String) throws(CommandFailure) -> String? {
    guard let word = Self.loneWord(line) else { return nil }
    let rest = String(decoding: Array(line.utf8)[word.range.upperBound...], as: UTF8.self)
    if let number = Int(word.text), shown.opens.indices.contains(number - 1) {
      let opens = shown.opens[number - 1]
      guard !opens.isEmpty else {
        throw CommandFailure(
          .refused, text("Dòng \(number) không có gì để mở.", "Row \(number) has nothing to open."), at: word.range)
      }
      return opens + rest
    }
    return Self.namesCase(word.text) ? "tra \(word.text)" + rest : nil
  }

  /// Whether a line that is no command names a case, and so only reads.
  static func opensCase(_ line: String) -> Bool { loneWord(line).map { namesCase($0.text) } ?? false }

  private static func namesCase(_ word: String) -> Bool {
    switch try? CaseReference(parsing: word) {
    case .number: true
    case .code(let code): code.hasUsualShape
    case nil: false
    }
  }

  /// The only word of a line, options beside it.
  private static func loneWord(_ line: String) -> CommandLineWords.Word? {
    guard let parsed = try? CommandLineWords(parsing: line) else { return nil }
    let words = parsed.separated { OptionName.named($0)?.isFlag ?? false }.words
    guard let word = words.first, words.count == 1, !word.isQuoted else { return nil }
    return word
  }

  /// Keeps a result that may be walked from and exported.
  func keep(_ report: Report, line: String, isOpened: Bool) {
    guard report.isResult else { return }
    let isFigure = report.command == Command.satisfaction.name
    shown.add(ShownResult(line: line, report: report, figure: isFigure ? lastFigure : nil, isOpened: isOpened))
  }
}
