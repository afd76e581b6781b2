// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let importing = Command(
    "import", ["nap", "nạp", "import"], options: [.maxErrors, .skipBad, .dryRun],
    help: CommandHelp(
      usage: "nap hs|dg|tong|lich|tthc|dv TỆP [thu] [--bo-loi] [--toida N]",
      vi: "Nạp hồ sơ, đánh giá, số tổng, lịch, thủ tục, đơn vị từ tệp CSV: tất cả hoặc không gì; thu: chỉ kiểm tra; "
        + "--bo-loi: ghi dòng lỗi ra TỆP.loi.csv và nạp phần còn lại.",
      en: "Import cases, ratings, totals, calendar, procedures or units from CSV: all or nothing; --dry-run only "
        + "checks; --skip-bad writes bad rows to FILE.loi.csv and loads the rest.", example: "nap tong tong-2023.csv")
  ) { call, session throws(CommandFailure) in
    var call = call
    let word = try call.next(
      "loại tệp: hs, dg, tong, lich, tthc, dv", "what to import: cases, ratings, totals, calendar, procedures, units")
    guard let match = kinds.match([word.text] + call.words.map(\.text), allowingPrefixes: false) else {
      let near = DidYouMean.nearest(to: word.text, among: kinds.entries.flatMap(\.phrases))
      throw call.syntax(
        "Không nạp được \"\(Printable.line(word.text))\". Có: hs, dg, tong, lich, tthc, dv."
          + (near.map { " Ý bạn là \($0)?" } ?? ""),
        "\"\(Printable.line(word.text))\" cannot be imported. There are: cases, ratings, totals, calendar, "
          + "procedures, units.", word)
    }
    call.drop(match.consumed - 1)
    let path = try call.next("tên tệp", "the file's name")
    let isTrial = call.takeWord(["thu"]) || call.has(.dryRun)
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
  ])
}
