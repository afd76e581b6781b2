// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let export = Command(
    "export", ["xuat", "xuất", "export"], arguments: [.one(.format), .one(.file)], options: [.overwrite],
    isReading: true,
    help: CommandHelp(
      title: Said("Ghi kết quả ra tệp", "Write it to a file"),
      usage: Said("xuat csv|tsv|json|md [TỆP] [--ghide]", "export csv|tsv|json|md [FILE] [--overwrite]"),
      meaning: Said(
        "Ghi kết quả vừa xem ra tệp; không ghi tên thì đặt tên theo lệnh và ngày, trong thư mục hiện tại. Tệp đã có "
          + "không bị ghi đè, trừ khi thêm --ghide.",
        "Write the last result to a file; without a name it is named after command and day, in the current folder. "
          + "A file that exists is kept unless --overwrite is given."),
      keywords: ["lưu", "tải về", "excel", "bảng tính", "gửi", "save", "download", "spreadsheet"],
      examples: [Said("xuat csv hailong-2023.csv", "export csv hailong-2023.csv")])
  ) { call, session throws(CommandFailure) in
    var call = call
    guard let result = session.shown.last else {
      throw call.refused(
        "Chưa có kết quả nào để xuất. Ví dụ: hl thang nay, rồi xuat csv.",
        "There is no result to export. Example: sat this month, then export csv.")
    }
    let format = try call.exportFormat()
    let path = call.next()?.text ?? "\(result.report.command)-\(session.now.day.iso).\(format.rawValue)"
    try call.finish()
    return try write(result.report, format, ResultFile(path: path, overwrites: call.has(.overwrite)), session)
  }

  @MainActor
  private static func write(
    _ report: Report, _ format: OutputFormat, _ file: ResultFile, _ session: Session
  ) throws(CommandFailure) -> Report {
    guard !report.rows.isEmpty || report.total != nil else {
      throw CommandFailure(
        .refused, session.text("Kết quả vừa xem không có dòng nào.", "The last result has no rows."))
    }
    do {
      try file.write(report.fileText(format))
    } catch {
      throw CommandFailure(.refused, error.sentence(file.path, session.formats))
    }
    let shown = Printable.line(file.path)
    let count = session.formats.count(report.exportedRows)
    let mark = format == .csv ? session.text(" có BOM cho Excel", " with a BOM for Excel") : ""
    return session.report(
      "export",
      [session.text("Đã ghi \(shown) (\(count) dòng, UTF-8\(mark)).", "Wrote \(shown) (\(count) rows, UTF-8\(mark)).")],
      rows: [
        ["file": .string(file.path), "format": .string(format.rawValue), "rows": .int(report.exportedRows)]
      ])
  }
}

extension Call {
  fileprivate mutating func exportFormat() throws(CommandFailure) -> OutputFormat {
    let word = try next("kiểu tệp: csv, tsv, json, md", "the format: csv, tsv, json, md")
    if let format = OutputFormat(rawValue: word.text.lowercased()), format != .table { return format }
    let shown = Printable.line(word.text)
    throw refused(
      "Chưa ghi được kiểu \"\(shown)\". Hiện có: csv (mở bằng Excel), tsv, json, md.",
      "\"\(shown)\" cannot be written yet. There are: csv (opens in Excel), tsv, json, md.", word)
  }
}

extension Report {
  /// The rows, and the total where the table has one.
  fileprivate var exportedRows: Int { rows.count + (hasTotal ? 1 : 0) }

  private var hasTotal: Bool { total != nil && (table?.total != nil || rows.isEmpty) }

  /// The report as a file: spreadsheets get the total as the last row, and csv a mark that tells them it is UTF-8.
  fileprivate func fileText(_ format: OutputFormat) -> String {
    switch format {
    case .csv: "\u{FEFF}" + TableText.csv.text(of: machineTable(withTotal: hasTotal), neutralise: true)
    case .tsv: TableText.tsv.text(of: machineTable(withTotal: hasTotal), neutralise: true)
    case .json, .md, .table: text(format, width: 80)
    }
  }
}
