// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension ComplaintKind: Named {
  package var vietnameseName: String {
    switch self {
    case .complaint: "phản ánh"
    case .suggestion: "kiến nghị"
    }
  }

  package var englishName: String { rawValue }
}

extension ComplaintChannel: Named {
  package var vietnameseName: String {
    switch self {
    case .counter: "trực tiếp"
    case .phone: "điện thoại"
    case .online: "trực tuyến"
    case .post: "bưu chính"
    case .box: "hòm thư góp ý"
    }
  }

  package var englishName: String {
    switch self {
    case .counter: "at the desk"
    case .phone: "by telephone"
    case .online: "online"
    case .post: "by post"
    case .box: "in the box"
    }
  }
}

extension ComplaintOutcome: Named {
  package var vietnameseName: String {
    switch self {
    case .upheld: "đúng"
    case .partly: "đúng một phần"
    case .notUpheld: "không đúng"
    case .passedOn: "chuyển cơ quan khác"
    }
  }

  package var englishName: String {
    switch self {
    case .upheld: "upheld"
    case .partly: "partly upheld"
    case .notUpheld: "not upheld"
    case .passedOn: "passed on"
    }
  }
}

extension ComplaintState: Named {
  package var vietnameseName: String {
    switch self {
    case .overdue: "quá hạn"
    case .open: "đang xử lý"
    case .prolonged: "đã gia hạn"
    case .handled: "đã xử lý"
    }
  }

  package var englishName: String {
    switch self {
    case .overdue: "overdue"
    case .open: "open"
    case .prolonged: "prolonged"
    case .handled: "handled"
    }
  }
}

extension FollowUpOutcome: Named {
  package var vietnameseName: String {
    switch self {
    case .reached: "đã gặp"
    case .notReached(let tries): "gọi \(tries) lần không gặp"
    case .noLongerWished: "công dân thôi không cần gọi"
    }
  }

  package var englishName: String {
    switch self {
    case .reached: "reached"
    case .notReached(let tries): "not reached, tried \(tries) times"
    case .noLongerWished: "no longer wished"
    }
  }
}
