// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension ReconciliationReason: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .missingThere: "tỉnh không có"
    case .missingHere: "ở đây không có"
    case .withoutCode: "ở đây chưa có mã hồ sơ"
    case .unreadThere(let line): "trong tệp ở dòng \(formats.count(line)), không so được"
    case .voidHere: "ở đây đã hủy"
    case .withoutDueHere: "ở đây không có hạn trả"
    case .withoutDueThere: "tỉnh không ghi hạn trả"
    case .judgedByPromise: "tỉnh tính theo ngày hẹn trả"
    case .judgedByExtended: "tỉnh tính theo hạn đã dời hoặc trừ chờ"
    case .otherDue(let ours, let theirs): "hạn ở đây \(formats.day(ours)), tỉnh \(formats.day(theirs))"
    case .otherStage(let ours, let theirs):
      "ở đây \(ours.vietnameseName), tỉnh \(theirs.vietnameseName)"
    case .awaitedPapers: "cuối kỳ ở đây đang chờ bổ sung, danh sách của tỉnh không ghi"
    case .otherReceipt(let ours, let theirs): "nhận ở đây \(formats.day(ours)), tỉnh \(formats.day(theirs))"
    case .otherResult(let ours, let theirs): "xong ở đây \(formats.day(ours)), tỉnh \(formats.day(theirs))"
    case .otherProcedure(let ours, let theirs):
      "thủ tục ở đây \(shown(ours.rawValue)), tỉnh \(shown(theirs.rawValue))"
    case .otherChannel(let ours, let theirs): "nộp ở đây \(ours.vietnameseName), tỉnh \(theirs.vietnameseName)"
    case .otherUnit(let unit): "thuộc đơn vị \(shown(unit.rawValue))"
    case .assuming(let reading): "nếu \(reading.names(formats))"
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .missingThere: "the province lacks it"
    case .missingHere: "missing here"
    case .withoutCode: "it has no code here"
    case .unreadThere(let line): "in line \(formats.count(line)) of the file, which could not be compared"
    case .voidHere: "void here"
    case .withoutDueHere: "without a due date here"
    case .withoutDueThere: "without a due date there"
    case .judgedByPromise: "there judged by the promised date"
    case .judgedByExtended: "there judged by the moved due date"
    case .otherDue(let ours, let theirs): "due here \(formats.day(ours)), there \(formats.day(theirs))"
    case .otherStage(let ours, let theirs): "here \(ours.englishName), there \(theirs.englishName)"
    case .awaitedPapers: "papers were awaited here at the end of the period, which the province's list does not say"
    case .otherReceipt(let ours, let theirs): "received here \(formats.day(ours)), there \(formats.day(theirs))"
    case .otherResult(let ours, let theirs): "ready here \(formats.day(ours)), there \(formats.day(theirs))"
    case .otherProcedure(let ours, let theirs):
      "procedure here \(shown(ours.rawValue)), there \(shown(theirs.rawValue))"
    case .otherChannel(let ours, let theirs): "came here \(ours.englishName), there \(theirs.englishName)"
    case .otherUnit(let unit): "of unit \(shown(unit.rawValue))"
    case .assuming(let reading): "if \(reading.names(formats))"
    }
  }
}

extension ReconciliationRemark: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .brokenSum(let field, let sum, let counts):
      "Số của tỉnh không khớp, \(field.map { quoted($0) } ?? "dòng tổng"): \(sum.text), nhưng \(sum.counts(counts, formats))."
    case .totalDiffers(let column, let printed, let rows):
      """
      Số của tỉnh không khớp, cột \(column.number): dòng tổng ghi \(formats.count(printed)), cộng các lĩnh vực được \
      \(formats.count(rows)).
      """
    case .unknownField(let field): "Sổ không có lĩnh vực \(quoted(field)); vẫn so như một lĩnh vực riêng."
    case .repeatedField(let field, let times):
      "Lĩnh vực \(quoted(field)) có \(formats.count(times)) dòng trong tệp; đã cộng lại."
    case .duplicate(let code, let lines, let agree):
      """
      \(shown(code.rawValue)) ghi \(formats.count(lines.count)) lần (dòng \(shown(lines.map(String.init))))\
      \(agree ? "" : ", nội dung khác nhau"); chỉ tính dòng đầu.
      """
    case .otherUnits(let count, let units):
      "\(formats.count(count)) hồ sơ trong tệp thuộc đơn vị khác, không so: \(shown(units.map(\.rawValue)))."
    case .unknownRow(let row): "Không so được dòng này. " + row.vietnamese(formats)
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .brokenSum(let field, let sum, let counts):
      """
      The province's figures do not add up, \(field.map { quoted($0) } ?? "total"): \(sum.text), but \
      \(sum.counts(counts, formats)).
      """
    case .totalDiffers(let column, let printed, let rows):
      """
      The province's figures do not add up, column \(column.number): the total says \(formats.count(printed)), the \
      fields come to \(formats.count(rows)).
      """
    case .unknownField(let field): "The books have no field \(quoted(field)); it is compared as one of its own."
    case .repeatedField(let field, let times):
      "Field \(quoted(field)) stands in \(formats.count(times)) rows of the file; they were added up."
    case .duplicate(let code, let lines, let agree):
      """
      \(shown(code.rawValue)) stands \(formats.count(lines.count)) times in the file (lines \
      \(shown(lines.map(String.init))))\(agree ? "" : ", with different contents"); only the first counts.
      """
    case .otherUnits(let count, let units):
      "Cases of other units in the file, not compared: \(formats.count(count)) (\(shown(units.map(\.rawValue))))."
    case .unknownRow(let row): "This row could not be compared. " + row.english(formats)
    }
  }
}

extension ReportSum {
  /// What the sum comes to: `12 ≠ 4 + 5 + 2`.
  fileprivate func counts(_ counts: ReportCounts, _ formats: Formats) -> String {
    "\(formats.count(counts[whole])) ≠ " + parts.map { formats.count(counts[$0]) }.joined(separator: " + ")
  }
}
