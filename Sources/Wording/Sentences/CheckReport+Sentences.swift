// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension CheckReport.Problem: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .brokenLink(let unit, let sequence):
      """
      Nhật ký \(unit.vietnameseChain(formats)): mục \(formats.count(sequence)) đã bị sửa, hoặc không nối với mục trước.
      """
    case .gap(let unit, let after):
      "Nhật ký \(unit.vietnameseChain(formats)): sau mục \(formats.count(after)) có mục bị mất, hoặc đuôi không khớp."
    case .headNotFound(let head):
      "Không thấy mã đầu chuỗi \(shown(head)) trong nhật ký nào: phần cuối nhật ký có thể đã bị cắt."
    case .alteredText(let subject, let field):
      """
      Nội dung \(Self.field(field, formats)) của \(JournalSubject.vietnamese(subject)) không đúng với cam kết trong \
      nhật ký.
      """
    case .alteredCase(let name): "Hồ sơ \(shown(name)) không giống lần ghi cuối trong nhật ký."
    case .alteredNotice(let name): "Văn bản xin lỗi \(shown(name)) không giống lần ghi cuối trong nhật ký."
    case .alteredBox(let unit, let number):
      "Hộp phiếu \(number) của đơn vị \(shown(unit, formats)) không giống lần ghi cuối trong nhật ký."
    case .alteredComplaint(let unit, let number):
      "Phản ánh, kiến nghị \(number) của đơn vị \(shown(unit, formats)) không giống lần ghi cuối trong nhật ký."
    case .alteredAlarm(let unit, let number):
      "Cảnh báo \(number) của đơn vị \(shown(unit, formats)) không giống lần ghi cuối trong nhật ký."
    case .alteredBallots(let unit, let day):
      "Phiếu đánh giá ngày \(Self.day(day, formats)) của đơn vị \(shown(unit, formats)) không giống lúc niêm phong."
    case .tally(let unit, let period, let what, let rows, let tally):
      """
      Số tổng \(RollUpName.vietnamese(what)) của đơn vị \(shown(unit, formats)), \(Self.period(period, formats)), không khớp: \
      đếm lại được \(formats.count(rows)), trong sổ ghi \(formats.count(tally)).
      """
    case .engine(let words): "Cơ sở dữ liệu báo: \(shown(words).withoutFullStop)."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .brokenLink(let unit, let sequence):
      """
      Journal of \(unit.englishChain(formats)): \
      entry \(formats.count(sequence)) was changed, or does not follow from the one before.
      """
    case .gap(let unit, let after):
      """
      Journal of \(unit.englishChain(formats)): \
      entries are missing after \(formats.count(after)), or its end does not fit.
      """
    case .headNotFound(let head): "No journal contains the head \(shown(head)): the end of one may have been cut off."
    case .alteredText(let subject, let field):
      "The \(Self.field(field, formats)) of \(JournalSubject.english(subject)) is not the one the journal vouches for."
    case .alteredCase(let name): "Case \(shown(name)) is not as its last entry in the journal left it."
    case .alteredNotice(let name): "Apology \(shown(name)) is not as its last entry in the journal left it."
    case .alteredBox(let unit, let number):
      "Box \(number) of unit \(shown(unit, formats)) is not as its last entry in the journal left it."
    case .alteredComplaint(let unit, let number):
      "Complaint \(number) of unit \(shown(unit, formats)) is not as its last entry in the journal left it."
    case .alteredAlarm(let unit, let number):
      "Alarm \(number) of unit \(shown(unit, formats)) is not as its last entry in the journal left it."
    case .alteredBallots(let unit, let day):
      "The ballots of \(Self.day(day, formats)) in unit \(shown(unit, formats)) are not those that were sealed."
    case .tally(let unit, let period, let what, let rows, let tally):
      """
      The total of \(RollUpName.english(what)) in unit \(shown(unit, formats)), \(Self.period(period, formats)), does not add up: \
      counting again gives \(formats.count(rows)), the books say \(formats.count(tally)).
      """
    case .engine(let words): "The database reports: \(shown(words).withoutFullStop)."
    }
  }

  private static func field(_ name: String, _ formats: Formats) -> String {
    quoted(PrivateField(rawValue: name)?.name(formats) ?? name)
  }

  private static func day(_ iso: String, _ formats: Formats) -> String {
    (try? LocalDay(parsing: iso)).map { formats.day($0) } ?? shown(iso)
  }

  /// A day or a month, as roll-ups name them.
  private static func period(_ iso: String, _ formats: Formats) -> String {
    (try? LocalMonth(parsing: iso)).map { formats.month($0) } ?? day(iso, formats)
  }
}

extension UnitCode {
  /// Whose journal it is.
  func vietnameseChain(_ formats: Formats) -> String { self == .root ? "chung" : "đơn vị \(shown(self, formats))" }

  func englishChain(_ formats: Formats) -> String {
    self == .root ? "the whole office" : "unit \(shown(self, formats))"
  }
}
