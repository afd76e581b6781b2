// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Stage: Named {
  package var vietnameseName: String {
    switch self {
    case .received: "đã tiếp nhận"
    case .processing: "đang giải quyết"
    case .supplement: "chờ bổ sung"
    case .resolved: "đã có kết quả"
    case .delivered: "đã trả kết quả"
    case .refused: "đã từ chối"
    case .withdrawn: "đã rút"
    case .stopped: "đã dừng giải quyết"
    case .void: "đã hủy"
    }
  }

  package var englishName: String {
    switch self {
    case .received: "received"
    case .processing: "in progress"
    case .supplement: "awaiting supplement"
    case .resolved: "result ready"
    case .delivered: "delivered"
    case .refused: "refused"
    case .withdrawn: "withdrawn"
    case .stopped: "stopped"
    case .void: "void"
    }
  }
}

extension Punctuality: Named {
  package var vietnameseName: String {
    switch self {
    case .early: "trước hạn"
    case .onTime: "đúng hạn"
    case .late: "quá hạn"
    case .noDue: "không có hạn trả"
    }
  }

  package var englishName: String {
    switch self {
    case .early: "early"
    case .onTime: "on time"
    case .late: "late"
    case .noDue: "no due date"
    }
  }
}

extension Channel: Named {
  package var vietnameseName: String {
    switch self {
    case .counter: "trực tiếp"
    case .online: "trực tuyến"
    case .post: "bưu chính"
    }
  }

  package var englishName: String {
    switch self {
    case .counter: "in person"
    case .online: "online"
    case .post: "by post"
    }
  }
}

extension VoidReason: Named {
  package var vietnameseName: String {
    switch self {
    case .wrongProcedure: "sai thủ tục"
    case .duplicate: "trùng"
    case .wrongOffice: "nhầm cơ quan"
    }
  }

  package var englishName: String {
    switch self {
    case .wrongProcedure: "wrong procedure"
    case .duplicate: "duplicate"
    case .wrongOffice: "wrong office"
    }
  }
}
