// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// The word that only checks a file.
  static let trial = WordTable<Bool>([.init(["thu", "thử", "trial"], true)])

  static let importing = Command(
    "import", ["nap", "nạp", "import"], arguments: [.one(.importKind), .one(.file)],
    options: [.maxErrors, .skipBad, .dryRun],
    help: CommandHelp(
      title: Said("Nạp tệp", "Files"),
      usage: Said(
        "nap hs|dg|tong|lich|tthc|dv|cum|tieuchi TỆP [thu] [--bo-loi] [--toida N]",
        "import cases|ratings|totals|calendar|procedures|units|clusters|criteria FILE [--dry-run] [--skip-bad] "
          + "[--max-errors N]"),
      meaning: Said(
        "Nạp hồ sơ, đánh giá, số tổng, lịch, thủ tục, đơn vị, cụm, tiêu chí từ tệp CSV, XLSX: tất cả hoặc không gì; thu: "
          + "chỉ kiểm tra; --bo-loi: ghi dòng lỗi ra TỆP.loi.csv và nạp phần còn lại.",
        "Import cases, ratings, totals, calendar, procedures, units, clusters or criteria from CSV or XLSX: all or nothing; "
          + "--dry-run only checks; --skip-bad writes bad rows to FILE.loi.csv and loads the rest."),
      keywords: [
        "nhập tệp", "tải lên", "đưa vào", "excel", "csv", "ngày nghỉ", "ngày lễ", "load", "upload", "holidays",
      ],
      examples: [Said("nap tong tong-2023.csv", "import totals tong-2023.csv")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let word = try call.next(
      "loại tệp: hs, dg, tong, lich, tthc, dv, cum, tieuchi",
      "what to import: cases, ratings, totals, calendar, procedures, units, clusters, criteria")
    guard let match = kinds.match([word.text] + call.words.map(\.text), allowingPrefixes: false) else {
      let shown = Printable.line(word.text)
      throw call.notAmong(
        .importKind, word.range, word.text, .syntax,
        Said("Không nạp được \"\(shown)\".", "\"\(shown)\" cannot be imported."))
    }
    call.drop(match.consumed - 1)
    let path = try call.next("tên tệp, ví dụ tong-2023.csv", "the file's name, such as tong-2023.csv")
    let isTrial = call.takes(trial) || call.has(.dryRun)
    try call.finish()
    let import_ = FileImport(
      kind: match.value, path: path.text, isTrial: isTrial, skipsBad: call.has(.skipBad),
      maxErrors: try call.count(.maxErrors) ?? 20)
    return try await import_.run(session)
  }

  static let kinds = WordTable<ImportKind>([
    .init(["hs", "hồ sơ", "cases"], .cases), .init(["dg", "đánh giá", "ratings"], .ratings),
    .init(["tong", "tổng", "totals"], .totals), .init(["lich", "lịch", "calendar"], .calendar),
    .init(["tthc", "thủ tục", "procedures"], .procedures), .init(["dv", "đơn vị", "units"], .units),
    .init(["tieuchi", "tiêu chí", "criteria"], .criteria),
    .init(["cum", "cụm", "khối", "clusters"], .clusters),
  ])
}
