// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension ReportColumn: Named {
  package var vietnameseName: String {
    switch self {
    case .received: "tiếp nhận"
    case .online: "trực tuyến"
    case .direct: "trực tiếp, bưu chính"
    case .carriedOver: "từ kỳ trước"
    case .resolved: "đã giải quyết"
    case .early: "trước hạn"
    case .onTime: "đúng hạn"
    case .late: "quá hạn"
    case .inProgress: "đang giải quyết"
    case .within: "trong hạn"
    case .overdue: "đang giải quyết, quá hạn"
    }
  }

  package var englishName: String {
    switch self {
    case .received: "received"
    case .online: "online"
    case .direct: "at the counter, by post"
    case .carriedOver: "carried over"
    case .resolved: "resolved"
    case .early: "early"
    case .onTime: "on time"
    case .late: "late"
    case .inProgress: "in progress"
    case .within: "within time"
    case .overdue: "in progress, overdue"
    }
  }
}

extension ReportColumn {
  /// The number above the column: `(9)`.
  package var number: String { "(\(rawValue))" }
}

extension ReportSum {
  /// `3 = 4 + 5 + 6`.
  package var text: String {
    "\(whole.rawValue) = " + parts.map { String($0.rawValue) }.joined(separator: " + ")
  }
}

extension ReportAssumption: Named {
  package var vietnameseName: String {
    switch self {
    case .promisedDue: "tính theo ngày hẹn trả"
    case .extendedDue: "tính theo hạn đã dời hoặc trừ chờ"
    case .endedJudged: "hồ sơ từ chối, rút, dừng cũng xét theo hạn"
    case .endedLeftOut: "bỏ hồ sơ từ chối, rút, dừng ra ngoài"
    case .voidCounted: "đếm cả hồ sơ đã hủy"
    case .entryDay: "hồ sơ nhập bù tính theo ngày nhập"
    case .supplementResolved: "hồ sơ chờ bổ sung coi như đã giải quyết"
    }
  }

  package var englishName: String {
    switch self {
    case .promisedDue: "judged by the promised date"
    case .extendedDue: "judged by the moved due date"
    case .endedJudged: "refused, withdrawn and stopped cases judged by their due date"
    case .endedLeftOut: "refused, withdrawn and stopped cases left out"
    case .voidCounted: "void cases counted"
    case .entryDay: "late entries counted on the day they were entered"
    case .supplementResolved: "cases awaiting papers taken as resolved"
    }
  }
}

extension Set<ReportAssumption> {
  /// The assumptions in the order in which they are listed, joined by "and".
  package func names(_ formats: Formats) -> String {
    ReportAssumption.allCases.filter(contains).map { $0.name(formats) }
      .joined(separator: formats.language == .vi ? " và " : " and ")
  }
}
