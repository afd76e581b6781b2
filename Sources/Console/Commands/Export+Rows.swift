// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// `xuat hs 2023 hoso.xlsx`: the rows themselves, as imports read them.
  @MainActor
  static func exportRows(
    _ kind: ImportKind, _ call: inout Call, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let period = try call.period(today: session.now.day)
    let word = call.next()
    try call.finish()
    try call.check(kind, period)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let path = word?.text ?? "\(kind.rawValue)-\(session.now.day.iso).csv"
    guard let format = TableFormat(ending: path) else {
      throw call.refused(
        "Tên tệp phải có đuôi .csv, .xlsx, .tsv, .json hay .md, ví dụ \(kind.example).",
        "The file's name must end in .csv, .xlsx, .tsv, .json or .md, such as \(kind.example).", word)
    }
    if kind.isPersonal, session.isHeld {
      throw call.refused(
        "Không xuất hồ sơ trong một lần chạy -1: tệp đã ghi ra thì không bỏ được cùng sổ.",
        "Cases are not exported in a run with -1: a file cannot be dropped with the rest.")
    }
    let export = DataExport(
      request: ExportRequest(kind, during: period, unit: unit), format: format,
      file: ResultFile(path: path, overwrites: call.has(.overwrite)))
    return try await export.run(session)
  }
}

extension Call {
  /// Refuses to choose among rows by what they do not have.
  fileprivate func check(_ kind: ImportKind, _ period: Period?) throws(CommandFailure) {
    guard period == nil || kind.hasDays else {
      throw refused(
        "Thủ tục, đơn vị và cụm được xuất hết, không chia theo kỳ.",
        "Procedures, units and clusters are exported all together, not by period.")
    }
    guard options[.unit] == nil || kind.hasUnits else {
      throw refused(
        "Thủ tục là chung cho mọi đơn vị: bỏ --donvi.", "Procedures belong to every unit: leave out --unit.")
    }
  }
}

extension ImportKind {
  fileprivate var example: String {
    switch self {
    case .cases: "hoso.csv"
    case .ratings: "danhgia.csv"
    case .totals: "tong.csv"
    case .calendar: "lich.csv"
    case .procedures: "thutuc.csv"
    case .units: "donvi.csv"
    case .criteria: "tieuchi.csv"
    case .clusters: "cum.csv"
    }
  }

  /// What a sheet of such rows is called.
  func sheetName(_ language: Language) -> String {
    switch (self, language) {
    case (.cases, .vi): "Hồ sơ"
    case (.cases, .en): "Cases"
    case (.ratings, .vi): "Đánh giá"
    case (.ratings, .en): "Ratings"
    case (.totals, .vi): "Số tổng"
    case (.totals, .en): "Totals"
    case (.calendar, .vi): "Lịch làm việc"
    case (.calendar, .en): "Calendar"
    case (.procedures, .vi): "Thủ tục"
    case (.procedures, .en): "Procedures"
    case (.units, .vi): "Đơn vị"
    case (.units, .en): "Units"
    case (.criteria, .vi): "Tiêu chí"
    case (.criteria, .en): "Criteria"
    case (.clusters, .vi): "Cụm thi đua"
    case (.clusters, .en): "Clusters"
    }
  }
}
