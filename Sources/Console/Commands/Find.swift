// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let find = Command(
    "find", ["tim", "tìm", "find"], options: [.unit], isReading: true,
    help: CommandHelp(
      usage: "tim TỪ …", vi: "Tìm thủ tục, đơn vị, hồ sơ (theo chủ hồ sơ hay số điện thoại); không cần dấu.",
      en: "Find procedures, units and cases (by owner or phone); accents optional.", example: "tim khai sinh")
  ) { call, session throws(CommandFailure) in
    var call = call
    let words = call.rest()
    guard !words.isEmpty else { throw call.syntax("Thiếu từ cần tìm.", "What to find is missing.") }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let folded = Folding.folded(words)
    let files = try await session.office { office throws(OfficeError) in
      try await office.files(ownedBy: folded, unit: unit)
    }
    let procedures = Ranking(around.procedures.map { (name: $0.name, value: $0) }).matches(words).map(\.value)
    let units = Ranking(around.units.all.map { (name: $0.name, value: $0) }).matches(words).map(\.value)
    return findings(files, procedures, units, session)
  }

  @MainActor
  private static func findings(
    _ files: [Outcome], _ procedures: [Procedure], _ units: [Unit], _ session: Session
  ) -> Report {
    var table = Table([
      .init("#", .integer), .init(session.text("Loại", "Kind")), .init(session.text("Mã", "Code"), .code),
      .init(session.text("Tên", "Name")), .init(session.text("Thêm", "More")),
    ])
    var rows: [JSONObject] = []
    func add(_ kind: (vi: String, en: String), _ code: String, _ name: String, _ more: String) {
      table.append([String(rows.count + 1), session.text(kind.vi, kind.en), code, name, more])
      rows.append(["kind": .string(kind.en), "code": .string(code), "name": .string(name), "more": .string(more)])
    }
    for outcome in files {
      let name = outcome.procedure?.name ?? outcome.file.procedure.rawValue
      add(("hồ sơ", "case"), outcome.file.shortName, name, outcome.file.stage.name(session.formats))
    }
    for procedure in procedures.prefix(20) {
      add(
        ("thủ tục", "procedure"), procedure.code.rawValue, procedure.name, procedure.limit?.text(session.formats) ?? "")
    }
    for unit in units.prefix(20) { add(("đơn vị", "unit"), unit.code.rawValue, unit.name, unit.kind) }
    let heading = rows.isEmpty ? [session.text("Không tìm thấy gì.", "Nothing found.")] : []
    return Report("find", asOf: session.now, heading: heading, table: table, rows: rows)
  }
}
