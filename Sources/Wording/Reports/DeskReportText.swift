// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// A report in words: its paragraphs, the id of each number in them, and what they were derived by.
package struct DeskReportText: Hashable, Sendable {
  package struct Paragraph: Hashable, Sendable {
    package let heading: String
    package let text: String
  }

  package let title: String
  package let paragraphs: [Paragraph]
  /// `[1] satisfied.top2 = 4.740/4.769: lượt rất hài lòng và hài lòng / lượt đánh giá.`
  package let footnotes: [String]
  /// Period, cutoff, rules, calendar and the journal's heads.
  package let basis: [String]

  package init(_ report: DeskReport, _ formats: Formats) {
    let sentences = [report.ratingSentences, report.latenessSentences]
    let words = ReportWords(report, sentences.flatMap(\.self), formats)
    title = report.title(formats)
    paragraphs = zip(Self.headings(formats), sentences).map { heading, sentences in
      Paragraph(heading: heading, text: sentences.map(words.text).joined(separator: " "))
    }
    footnotes = words.cited.map { number in
      let whole = number.whole.map { "/" + formats.count($0) } ?? ""
      let counts = formats.count(number.part) + whole
      return "\(words.mark(number).dropFirst()) \(number.figure.rawValue) = \(counts): \(number.figure.name(formats))."
    }
    basis = report.basisSentences(formats)
  }

  private static func headings(_ formats: Formats) -> [String] {
    switch formats.language {
    case .vi:
      [
        "Đánh giá chất lượng giải quyết TTHC theo cơ chế một cửa, một cửa liên thông",
        "Hồ sơ quá hạn và việc xin lỗi tổ chức, cá nhân",
      ]
    case .en: ["Evaluation of the handling of procedures", "Late cases and apologies"]
    }
  }
}

extension DeskReport {
  fileprivate func title(_ formats: Formats) -> String {
    let name = formats.period(period)
    switch formats.language {
    case .vi: return "Kết quả đánh giá và giải quyết hồ sơ \(name) – \(place(formats))"
    case .en: return "Ratings and handling of cases, \(name) – \(place(formats))"
    }
  }

  fileprivate func basisSentences(_ formats: Formats) -> [String] {
    let (from, through, cutoff) = (
      formats.day(period.from), formats.day(period.through), formats.instant(asOf)
    )
    let years = basis.yearsWithoutCalendar.map(String.init).joined(separator: ", ")
    let rules = basis.rules.isEmpty ? Formats.noData : shown(basis.rules)
    let heads = headSentence(formats)
    switch formats.language {
    case .vi:
      return [
        "Kỳ: từ \(from) đến \(through); chốt số liệu lúc \(cutoff)\(isUnfinished ? ", kỳ chưa kết thúc" : "").",
        "Bộ quy tắc: \(rules); lịch làm việc: phiên bản \(basis.calendar.prefix(12)).", heads,
      ] + (years.isEmpty ? [] : ["Sổ chưa có đủ lịch làm việc năm \(years): hạn trả chạm các năm này là tạm tính."])
    case .en:
      return [
        "Period: \(from) to \(through); cutoff \(cutoff)\(isUnfinished ? ", the period is not over" : "").",
        "Rules: \(rules); calendar version \(basis.calendar.prefix(12)).", heads,
      ] + (years.isEmpty ? [] : ["The calendar of \(years) is not complete: due dates in it are provisional."])
    }
  }

  /// Of many journals only some are named; all of them are in the data.
  private func headSentence(_ formats: Formats) -> String {
    let named = basis.heads.prefix(3).map { head in
      "\(head.unit == .root ? (formats.language == .vi ? "chung" : "root") : shown(head.unit.rawValue)) "
        + "\(formats.count(head.entries)) (\(head.hash.prefix(16)))"
    }
    let list = named.joined(separator: ", ") + (basis.heads.count > 3 ? ", …" : "")
    switch formats.language {
    case .vi: return list.isEmpty ? "Nhật ký chưa có mục nào." : "Nhật ký, số mục và mã băm cuối: \(list)."
    case .en: return list.isEmpty ? "The journal has no entry." : "Journal entries and last hash: \(list)."
    }
  }
}
