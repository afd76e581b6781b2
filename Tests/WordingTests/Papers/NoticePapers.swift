// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

/// Notices to be worded, from draft to withdrawal.
enum NoticePapers {
  /// Issued by the commune itself, after the due date, under the rules of 2025.
  static func late() throws -> NoticePaper {
    let commune = unit("xa-binh-son", "Xã Bình Sơn", "xã", parent: "tinh-quang-ngai")
    let province = unit("tinh-quang-ngai", "Tỉnh Quảng Ngãi", "tỉnh")
    var notice = try notice(by: "xa-binh-son", of: commune, due: Due(day: day("13/11/2026")), to: "27/11/2026")
    notice.approved = Stamp(officer: Login(rawValue: "hoa"), at: try moment("25/11/2026 08:30"))
    notice.issued = notice.approved
    notice.number = "01/PXL"
    let owner = Owner(name: "Trần Văn Bình", phone: "0905 000 123", address: "Thôn 2, xã Bình Sơn")
    return NoticePaper(
      notice: notice, file: try file(in: commune, limit: "15nlv"), rules: try rules(asksForExtension: true),
      unit: commune, author: commune,
      procedure: Procedure(code: ProcedureCode(rawValue: "1.012784"), name: "Tách thửa hoặc hợp thửa đất"),
      owner: owner, reason: "Chờ xác minh nguồn gốc đất.",
      letterhead: Letterhead(unit: commune.code, validFrom: try day("1/1/2026")).resolved(among: [commune, province]),
      symbol: "PXL")
  }

  /// A draft of a department for the district's desk, before the due date, under Decree 61/2018.
  static func early() throws -> NoticePaper {
    let desk = unit("524-mc", "Bộ phận Một cửa huyện Bình Sơn", "bộ phận", parent: "524")
    let district = unit("524", "Huyện Bình Sơn", "huyện", parent: "tinh-quang-ngai")
    let department = unit("524-kt", "Phòng Kinh tế và Hạ tầng", "phòng", parent: "524")
    let due = Due(day: try day("27/11/2026"), time: try LocalTime(parsing: "11:30"))
    let notice = try notice(by: "524-kt", of: desk, due: due, to: "05/01/2027")
    return NoticePaper(
      notice: notice, file: try file(in: desk, limit: "2,5nlv"), rules: try rules(asksForExtension: false),
      unit: desk, author: department, procedure: nil, owner: Owner(name: "Nguyễn Thị Ánh"),
      reason: "Thiếu cán bộ\nthẩm định",
      letterhead: Letterhead(unit: department.code, validFrom: try day("1/1/2026")).resolved(among: [
        department, district,
      ]),
      symbol: "PXL-MC")
  }

  /// The first one, withdrawn after it was issued; its owner was erased meanwhile.
  static func withdrawn() throws -> NoticePaper {
    let paper = try late()
    var notice = paper.notice
    notice.withdrawn = Stamp(officer: Login(rawValue: "hoa"), at: try moment("26/11/2026 09:00"))
    return NoticePaper(
      notice: notice, file: paper.file, rules: paper.rules, unit: paper.unit,
      author: paper.author, procedure: paper.procedure, owner: nil, reason: nil,
      letterhead: paper.letterhead, symbol: paper.symbol)
  }

  private static func unit(
    _ code: String, _ name: String, _ kind: String, parent: String? = nil
  ) -> Unit {
    Unit(
      code: UnitCode(rawValue: code), name: name, kind: kind, parent: parent.map { UnitCode(rawValue: $0) })
  }

  private static func notice(by author: String, of unit: Unit, due: Due, to newDay: String) throws -> ApologyNotice {
    ApologyNotice(
      unit: unit.code, draft: 7, caseID: CaseID(rawValue: "x/2026/151"), author: UnitCode(rawValue: author),
      oldDue: due, newDay: try day(newDay),
      drafted: Stamp(officer: Login(rawValue: "lan"), at: try moment("25/11/2026 08:00")), isSecondPromise: false)
  }

  private static func file(in unit: Unit, limit: String) throws -> CaseFile {
    CaseFile(
      id: CaseID(rawValue: "x/2026/151"), unit: unit.code, code: nil, number: ShortNumber(year: 2026, number: 151),
      procedure: ProcedureCode(rawValue: "1.012784"), received: try moment("23/10/2026 08:00"),
      entered: try moment("23/10/2026 08:00"), channel: .counter, ruleSet: "x", limit: try TimeLimit(parsing: limit),
      statutoryDue: nil, due: nil, promised: nil, isProvisional: false, stage: .processing)
  }

  private static func rules(asksForExtension: Bool) throws -> RuleSet {
    let title =
      asksForExtension
      ? "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết" : "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
    return RuleSet(
      code: "x", name: "x", validFrom: try day("1/7/2025"), supplement: .pause, secondPromise: .warn,
      noticeTitle: title, noticeSymbol: "PXL")
  }
}
