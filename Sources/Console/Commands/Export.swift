// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// The kinds of files that tables are written to.
  static let tableFormats = WordTable(TableFormat.allCases.map { WordTable.Entry([$0.rawValue], $0) })

  static let export = Command(
    "export", ["xuat", "xuất", "export"], arguments: [.one(.tableFormat, .importKind), .phrases(.period, .file)],
    options: [.period, .unit, .overwrite],
    optionHelp: [
      .period: Said("Chỉ dòng của kỳ này: 2023, q1/2023.", "Only rows of this period: 2023, q1/2023."),
      .unit: Said("Chỉ dòng của đơn vị này và cấp dưới.", "Only rows of this unit and those below it."),
    ], isReading: true,
    help: CommandHelp(
      title: Said("Ghi kết quả ra tệp", "Write it to a file"),
      usage: Said(
        "xuat csv|xlsx|tsv|json|md [TỆP]   |   xuat hs|dg|tong|lich|tthc|dv|tieuchi [KỲ] [TỆP]",
        "export csv|xlsx|tsv|json|md [FILE]   |   export cases|ratings|totals|calendar|procedures|units|criteria [PERIOD] "
          + "[FILE]"
      ),
      meaning: Said(
        "Ghi kết quả vừa xem ra tệp (xlsx có biểu đồ và nguồn số liệu); hoặc xuất số liệu thô đúng các cột mà nap đọc "
          + "được, đuôi tệp định kiểu. Không ghi tên thì đặt theo lệnh và ngày. Tệp đã có được giữ, trừ khi thêm "
          + "--ghide.",
        "Write the last result to a file (xlsx brings a chart and the sources), or raw data in the columns that import "
          + "reads, in the format of the file's ending. Without a name: command and day. A file that exists is kept "
          + "unless --overwrite is given."),
      keywords: [
        "lưu", "tải về", "excel", "bảng tính", "gửi", "số liệu thô", "biểu đồ", "save", "download", "spreadsheet",
        "raw data",
      ],
      examples: [
        Said("xuat csv hailong-2023.csv", "export csv hailong-2023.csv"),
        Said("xuat hs 2023 hoso-2023.xlsx", "export cases 2023 hoso-2023.xlsx"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    if let kind = call.leading(kinds) { return try await exportRows(kind, &call, session) }
    guard let result = session.shown.last else {
      throw call.refused(
        "Chưa có kết quả nào để xuất. Ví dụ: hl thang nay, rồi xuat csv.",
        "There is no result to export. Example: sat this month, then export csv.")
    }
    let format = try call.tableFormat()
    let path = call.next()?.text ?? "\(result.report.command)-\(session.now.day.iso).\(format.rawValue)"
    try call.finish()
    return try await write(result, format, ResultFile(path: path, overwrites: call.has(.overwrite)), session)
  }

  /// Whether these words behind the command take out rows that name people, which is written down.
  static func namesPeople(_ words: [String]) -> Bool {
    kinds.match(words, allowingPrefixes: false)?.value.isPersonal ?? false
  }

  @MainActor
  private static func write(
    _ result: ShownResult, _ format: TableFormat, _ file: ResultFile, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let report = result.report
    guard !report.rows.isEmpty || report.total != nil else {
      throw CommandFailure(
        .refused, session.text("Kết quả vừa xem không có dòng nào.", "The last result has no rows."))
    }
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    var count = report.exportedRows
    do {
      if format == .xlsx {
        count = try report.workbook(asked: result.line, around, session).write(to: file)
      } else {
        try file.write(report.fileText(format))
      }
    } catch {
      throw CommandFailure(.refused, error.sentence(file.path, session.formats))
    }
    return session.report(
      "export", [session.written(file.path, count, format)],
      rows: [["file": .string(file.path), "format": .string(format.rawValue), "rows": .int(count)]])
  }
}

extension Call {
  fileprivate mutating func tableFormat() throws(CommandFailure) -> TableFormat {
    let word = try next("kiểu tệp: csv, xlsx, tsv, json, md", "the format: csv, xlsx, tsv, json, md")
    if let format = Command.tableFormats.meaning(of: word.text) { return format }
    let shown = Printable.line(word.text)
    throw refused(
      "Không ghi được kiểu \"\(shown)\". Hiện có: csv và xlsx (mở bằng Excel), tsv, json, md; số liệu thô: hs, dg, "
        + "tong, lich, tthc, dv, tieuchi.",
      "\"\(shown)\" cannot be written. There are: csv and xlsx (open in Excel), tsv, json, md; raw data: cases, "
        + "ratings, totals, calendar, procedures, units, criteria.", word)
  }
}

extension Session {
  /// What was written, and how.
  func written(_ path: String, _ count: Int, _ format: TableFormat) -> String {
    let (shown, count) = (Printable.line(path), formats.count(count))
    let how =
      switch format {
      case .csv: text("UTF-8 có BOM cho Excel", "UTF-8 with a BOM for Excel")
      case .xlsx: text("bảng tính Excel", "an Excel workbook")
      case .tsv, .json, .md: "UTF-8"
      }
    return text("Đã ghi \(shown) (\(count) dòng, \(how)).", "Wrote \(shown) (\(count) rows, \(how)).")
  }
}

extension Report {
  /// The rows, and the total where the table has one.
  fileprivate var exportedRows: Int { rows.count + (hasTotal ? 1 : 0) }

  private var hasTotal: Bool { total != nil && (table?.total != nil || rows.isEmpty) }

  /// The report as a file: spreadsheets get the total as the last row, and csv a mark that tells them it is UTF-8.
  fileprivate func fileText(_ format: TableFormat) -> String {
    switch format {
    case .csv: "\u{FEFF}" + TableText.csv.text(of: machineTable(withTotal: hasTotal), neutralise: true)
    case .tsv: TableText.tsv.text(of: machineTable(withTotal: hasTotal), neutralise: true)
    case .json: text(.json, width: 80)
    case .md, .xlsx: text(.md, width: 80)
    }
  }
}
