// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Going back to results that were shown.
extension Command {
  static let back = Command(
    "back", ["..", "back"], arguments: [], isReading: true,
    help: CommandHelp(
      title: Said("Về kết quả trước", "The result before"), usage: Said("..", "back"),
      meaning: Said(
        "Quay lại kết quả trước và xem lại; gõ nhiều lần được. Gõ số dòng để mở một dòng.",
        "Go back to the result before, as often as you like. Type a row's number to open it."),
      keywords: ["quay lại", "trở về", "danh sách trước", "previous", "return"], examples: [Said("..", "back")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    guard let result = session.shown.back() else {
      throw call.refused("Không còn kết quả nào trước đó.", "There is no result before this one.")
    }
    return session.again(result)
  }

  static let again = Command(
    "again", ["_", "again"], arguments: [], isReading: true,
    help: CommandHelp(
      title: Said("Xem lại kết quả", "The last result"), usage: Said("_ [--kieu …]", "again [--format …]"),
      meaning: Said(
        "Xem lại kết quả gần nhất, có thể bằng kiểu khác.", "The last result again, perhaps in another format."),
      keywords: ["xem lại", "in lại", "lần nữa", "repeat", "last"],
      examples: [Said("_ --kieu md", "again --format md")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    guard let result = session.shown.last else {
      throw call.refused("Chưa có kết quả nào.", "There is no result yet.")
    }
    return session.again(result)
  }
}

extension Session {
  /// A result as it was, which also becomes what `ss` compares with; it is kept already.
  fileprivate func again(_ result: ShownResult) -> Report {
    lastFigure = result.figure ?? lastFigure
    var report = result.report
    report.isResult = false
    return report
  }
}
