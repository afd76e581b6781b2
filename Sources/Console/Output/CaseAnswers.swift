// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension CaseFile {
  /// What machines see of a case after a verb.
  var row: JSONObject {
    [
      "case": .string(name), "stage": .string(stage.rawValue), "due": JSONValue(due),
      "number": JSONValue(number?.description), "provisional": .bool(isProvisional),
    ]
  }

  /// The line that shows it; with the year, since numbers begin anew every year.
  var opens: String { "\(Command.show.words[0]) \(Quoting.word(code?.rawValue ?? number?.withYear ?? name))" }

  /// What clerks call it: the short number where it has one.
  var shortName: String { number?.description ?? name }
}

extension Session {
  /// A verb's answer about one case: what was done, its warnings, one row.
  func answer(_ command: String, _ outcome: Outcome, _ sentences: String...) -> Report {
    answer(command, outcome, sentences)
  }

  func answer(_ command: String, _ outcome: Outcome, _ sentences: [String]) -> Report {
    warn(outcome.warnings)
    return report(command, sentences, rows: [outcome.file.row])
  }

  /// Warnings are not results: on standard error, so that a script's output stays clean.
  func warn(_ warnings: [Warning]) {
    for warning in warnings { notice(warning.sentence(formats)) }
  }

  /// `, đúng hạn` behind what was done; nothing for a case without a due date.
  func punctuality(of file: CaseFile) -> String {
    file.punctuality(by: file.due).map { ", " + $0.name(formats) } ?? ""
  }

  func dueText(_ file: CaseFile) -> String {
    guard let due = file.promised ?? file.due else { return text("chưa có ngày hẹn", "no due date") }
    let shown = due.text(formats)
    return file.isProvisional
      ? text("hẹn \(shown) (tạm tính)", "due \(shown) (provisional)") : text("hẹn \(shown)", "due \(shown)")
  }
}
