// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let deliver = Command(
    "deliver", ["trao", "trả", "trả kết quả", "deliver"], options: [.counter, .at, .reason],
    help: CommandHelp(
      usage: "trao SỐ [SỐ …] [--quay N] [--luc … --lydo …]",
      vi: "Trao kết quả cho một người: một hay nhiều hồ sơ, một lượt khách, một lần mời đánh giá.",
      en: "Hand over results to one person: one or several cases, one visit, one prompt.", example: "trao 209 210")
  ) { call, session throws(CommandFailure) in
    var call = call
    let references = try call.references()
    let counter = try call.counter()
    let late = try call.lateEntry(today: session.now.day)
    let outcomes = try await session.office { office throws(OfficeError) in
      try await office.deliver(references, counter: counter, late: late).outcomes
    }
    session.warn(outcomes.flatMap(\.warnings))
    let sentences = outcomes.map { outcome in
      let how = outcome.file.punctuality(by: outcome.file.due)?.name(session.formats) ?? ""
      return session.text(
        "Đã trao kết quả \(outcome.file.shortName), \(how).", "Delivered \(outcome.file.shortName), \(how).")
    }
    let asked = session.text(
      "Mời công dân đánh giá (dg \(outcomes[0].file.shortName) 1–5).",
      "Ask the citizen to rate (rate \(outcomes[0].file.shortName) 1–5).")
    return session.report("deliver", sentences + [asked], rows: outcomes.map(\.file.row))
  }

  static let visit = Command(
    "visit", ["khach", "khách", "visit"], options: [.counter],
    help: CommandHelp(
      usage: "khach [--quay N]", vi: "Một lượt khách không có hồ sơ (hướng dẫn); cũng được mời đánh giá.",
      en: "A visit without a dossier (guidance); prompts as well.", example: "khach")
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let counter = try call.counter()
    _ = try await session.office { office throws(OfficeError) in try await office.guide(counter: counter) }
    return session.report(
      "visit", [session.text("Đã ghi một lượt hướng dẫn.", "One visit for guidance recorded.")])
  }
}
