// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let find = Command(
    "find", ["tim", "tìm", "find"], arguments: [.rest(.freeText)], options: [.unit], isReading: true,
    help: CommandHelp(
      title: Said("Tìm theo tên hay số", "Find by name"),
      usage: Said("tim TỪ … [--donvi …]", "find WORDS … [--unit …]"),
      meaning: Said(
        "Tìm thủ tục, đơn vị, hồ sơ (theo chủ hồ sơ hay số điện thoại); không cần dấu.",
        "Find procedures, units and cases (by owner or phone); accents optional."),
      keywords: [
        "tìm kiếm", "tên chủ hồ sơ", "số điện thoại", "mã thủ tục", "mã đơn vị", "search", "look for", "owner", "phone",
      ],
      examples: [Said("tim khai sinh", "find khai sinh")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let words = call.rest()
    guard !words.isEmpty else {
      throw call.syntax("Thiếu từ cần tìm. Ví dụ: tim khai sinh.", "What to find is missing. Example: find khai sinh.")
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let folded = Folding.folded(words)
    let files = try await session.office { office throws(OfficeError) in
      try await office.files(ownedBy: folded, unit: unit)
    }
    let procedures = Ranking(around.procedures.map { (name: $0.name, value: $0) }).answers(to: words).map(\.value)
    let units = Ranking(around.units.all.map { (name: $0.name, value: $0) }).answers(to: words).map(\.value)
    return findings(files, procedures, units, session)
  }

  @MainActor
  private static func findings(
    _ files: [Outcome], _ procedures: [Procedure], _ units: [Unit], _ session: Session
  ) -> Report {
    var table = Table([
      .init("#", .integer), .init(session.text("Loại", "Kind")), .init(session.text("Mã", "Code"), .code),
      .init(session.text("Tên", "Name")), .init(session.text("Thêm", "More"), rank: 1),
    ])
    var rows: [JSONObject] = []
    var opens: [String] = []
    func add(_ kind: (vi: String, en: String), _ code: String, _ name: String, _ more: String, opens line: String) {
      opens.append(line)
      table.append([String(rows.count + 1), session.text(kind.vi, kind.en), code, name, more])
      rows.append(["kind": .string(kind.en), "code": .string(code), "name": .string(name), "more": .string(more)])
    }
    for outcome in files {
      let name = outcome.procedure?.name ?? outcome.file.procedure.rawValue
      add(
        ("hồ sơ", "case"), outcome.file.shortName, name, outcome.file.stage.name(session.formats),
        opens: outcome.file.opens)
    }
    let year = FigureQuery(period: .year(session.now.day.year), grouping: .whole, unit: nil)
    func figure(_ grouping: Grouping, _ key: String) -> String {
      year.narrowed(group: FigureGroup(grouping: grouping, key: key)).line(Command.satisfaction.words[0])
    }
    for procedure in procedures.prefix(20) {
      let code = procedure.code.rawValue
      add(
        ("thủ tục", "procedure"), code, procedure.name, procedure.limit?.text(session.formats) ?? "",
        opens: figure(.dimension(.procedure), code))
    }
    for unit in units.prefix(20) {
      add(("đơn vị", "unit"), unit.code.rawValue, unit.name, unit.kind, opens: figure(.unit, unit.code.rawValue))
    }
    let heading = rows.isEmpty ? [session.text("Không tìm thấy gì.", "Nothing found.")] : []
    return Report("find", asOf: session.now, heading: heading, table: table, rows: rows, opens: opens)
  }
}
