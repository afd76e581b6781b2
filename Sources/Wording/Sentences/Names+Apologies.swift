// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension NoticeState: Named {
  package var vietnameseName: String {
    switch self {
    case .draft: "bản nháp"
    case .approved: "đã duyệt, chờ số"
    case .issued: "đã ban hành, chưa đăng"
    case .published: "đã đăng"
    case .withdrawn: "đã thu hồi"
    }
  }

  package var englishName: String {
    switch self {
    case .draft: "draft"
    case .approved: "approved, awaiting number"
    case .issued: "issued, not published"
    case .published: "published"
    case .withdrawn: "withdrawn"
    }
  }
}

extension ApologyState: Named {
  package var vietnameseName: String {
    switch self {
    case .missing: "chưa xin lỗi"
    case .draft: "đang soạn"
    case .inTime: "đã xin lỗi kịp thời"
    case .late: "xin lỗi muộn"
    case .notPossible: "không thể báo trước"
    }
  }

  package var englishName: String {
    switch self {
    case .missing: "missing"
    case .draft: "being drafted"
    case .inTime: "in time"
    case .late: "late"
    case .notPossible: "not possible in time"
    }
  }
}

extension ApologyTimeliness: Named {
  package var vietnameseName: String {
    switch self {
    case .inTime: "kịp thời"
    case .late: "muộn"
    case .notPossible: "không thể báo trước"
    }
  }

  package var englishName: String {
    switch self {
    case .inTime: "in time"
    case .late: "late"
    case .notPossible: "not possible in time"
    }
  }
}

extension PromiseState: Named {
  package var vietnameseName: String {
    switch self {
    case .none: "chưa hẹn lại"
    case .open: "chưa đến ngày hẹn lại"
    case .kept: "đúng hẹn lại"
    case .broken: "lỡ hẹn lại"
    }
  }

  package var englishName: String {
    switch self {
    case .none: "no new date"
    case .open: "new date ahead"
    case .kept: "new date kept"
    case .broken: "new date broken"
    }
  }
}
