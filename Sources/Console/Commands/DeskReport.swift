// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let deskReport = Command(
    "report", ["bc", "báo cáo", "report"], arguments: [.phrases(.period, .paperFile, .file)],
    options: [.period, .unit, .overwrite], isReading: true,
    help: CommandHelp(
      title: Said("Báo cáo", "Text"),
      usage: Said(
        "bc [KỲ] [--donvi …]   |   bc [KỲ] pdf|doc [TỆP] [--donvi …]",
        "report [PERIOD] [--unit …]   |   report [PERIOD] pdf|docx [FILE] [--unit …]"),
      meaning: Said(
        "Viết sẵn hai đoạn cho báo cáo: đánh giá giải quyết thủ tục; hồ sơ quá hạn và xin lỗi. Mỗi số có mã chỉ số, tử "
          + "số, mẫu số ở dưới; chưa có số liệu thì nói rõ. Mặc định: năm nay. pdf, doc: ghi ra tệp.",
        "Writes two paragraphs for a report: how the handling of procedures was rated; late cases and apologies. Each "
          + "number has its id and counts below; what is not known is said. Default: this year. pdf, docx: to a file."),
      keywords: ["báo cáo", "văn bản", "đoạn văn", "tổng kết", "sơ kết", "text", "paragraph", "summary"],
      examples: [
        Said("bc 2023", "report 2023"), Said("bc 2023 doc bao-cao-2023.docx", "report 2023 docx bao-cao-2023.docx"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let period = try call.period(today: session.now.day) ?? .year(session.now.day.year)
    let file = call.leading(paperFiles)
    let path = file == nil ? nil : call.next()?.text
    if file == nil, let word = call.words.first { throw call.notAPeriod(word) }
    try call.finish()
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let report = try await session.office { office throws(OfficeError) in
      try await office.deskReport(during: period, unit: unit)
    }
    guard let file else { return report.answer(session) }
    let target = path ?? "bao-cao-\(period.from.iso)-\(period.through.iso).\(file.rawValue)"
    return try await report.put(file, ResultFile(path: target, overwrites: call.has(.overwrite)), around, session)
  }
}

extension DeskReport {
  @MainActor
  fileprivate func answer(_ session: Session) -> Report {
    let text = DeskReportText(self, session.formats)
    let paragraphs = text.paragraphs.enumerated().flatMap { ["", "\($0 + 1). \($1.heading)", $1.text] }
    return Report(
      "report", asOf: asOf, period: period, heading: [text.title] + paragraphs + [""],
      notes: text.footnotes + text.basis, rows: numbers.map(row), total: total(text), isResult: true)
  }

  private func row(_ number: ReportNumber) -> JSONObject {
    [
      "paragraph": number.figure.isOfLateness ? "lateness" : "ratings", "figure": .string(number.figure.rawValue),
      "numerator": .int(number.part), "denominator": JSONValue(number.whole), "rate": JSONValue(number.share?.rate),
      "wilson95": number.figure == .top2
        ? number.share?.wilson.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null : .null,
      "source": .string(satisfaction.isTotalFromElsewhere && number.figure.isOfRatings ? "total" : "books"),
    ]
  }

  private func total(_ text: DeskReportText) -> JSONObject {
    let heads: [JSONValue] = basis.heads.map {
      .object([
        "unit": .string($0.unit.rawValue), "entries": .int($0.entries), "head": .string($0.hash),
      ])
    }
    return [
      "unit": .string(scope.rawValue), "unfinished": .bool(isUnfinished),
      "rules": .array(basis.rules.map { .string($0) }), "calendar": .string(basis.calendar),
      "yearsWithoutCalendar": .array(basis.yearsWithoutCalendar.map { .int($0) }), "heads": .array(heads),
      "sources": .array(totals.compactMap { $0.sourceText.map { .string($0) } }),
      "paragraphs": .array(
        text.paragraphs.map { .object(["heading": .string($0.heading), "text": .string($0.text)]) }),
    ]
  }

  @MainActor
  fileprivate func put(
    _ kind: PaperFile, _ file: ResultFile, _ around: Surroundings, _ session: Session
  ) async throws(CommandFailure) -> Report {
    let unit = unit?.code ?? around.unit?.code ?? around.officer.unit
    let letterhead = try await session.office { office throws(OfficeError) in
      try await office.letterheads(of: unit)
    }.current
    let (bytes, _) = try session.print([Paper(self, by: letterhead)], as: kind)
    try session.write([(file, bytes)])
    let shown = Printable.line(file.path)
    return session.report(
      "report", [session.text("Đã ghi báo cáo: \(shown).", "Wrote the report: \(shown).")],
      rows: [["file": .string(file.path), "format": .string(kind.rawValue)]])
  }
}

extension ReportFigure {
  /// Whether it says how many ratings there were, or how they were.
  fileprivate var isOfRatings: Bool {
    switch self {
    case .ratings, .top2, .neutral, .dissatisfied: true
    default: false
    }
  }
}
