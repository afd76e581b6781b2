// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Paper {
  /// A report's paragraphs as a paper to go on with: head and text, the numbers' ids at the end, nothing signed.
  package init(_ report: DeskReport, by letterhead: Letterhead) {
    let formats = Formats(language: .vi)
    let text = DeskReportText(report, formats)
    let paragraphs = text.paragraphs.enumerated().flatMap { index, one -> [Block] in
      [.paragraph("\(index + 1). \(one.heading)"), .paragraph(one.text)]
    }
    self.init(
      title: text.title, made: report.asOf,
      blocks: [
        .head(PaperHead(letterhead, number: "", date: formats.officialDay(report.asOf.day))),
        .title("BÁO CÁO", subject: text.title),
      ] + paragraphs + [.paragraph("Nguồn của từng số:")] + (text.footnotes + text.basis).map { .item($0) })
  }
}
