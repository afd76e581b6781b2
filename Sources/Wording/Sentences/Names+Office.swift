// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Role: Named {
  package var vietnameseName: String {
    switch self {
    case .clerk: "cán bộ"
    case .manager: "lãnh đạo"
    case .administrator: "quản trị viên"
    }
  }

  package var englishName: String {
    switch self {
    case .clerk: "officer"
    case .manager: "manager"
    case .administrator: "administrator"
    }
  }
}

extension Numbering: Named {
  package var vietnameseName: String {
    switch self {
    case .register: "sổ riêng"
    case .registry: "văn thư"
    }
  }

  package var englishName: String {
    switch self {
    case .register: "own register"
    case .registry: "agency's registry"
    }
  }
}

extension Setting: Named {
  package var vietnameseName: String {
    switch self {
    case .lockAfter: "số phút chờ trước khi khóa"
    case .complaintDays: "số ngày làm việc để trả lời phản ánh, kiến nghị"
    }
  }

  package var englishName: String {
    switch self {
    case .lockAfter: "minutes before the shell locks"
    case .complaintDays: "working days for answering complaints and suggestions"
    }
  }
}

extension ImportKind: Named {
  package var vietnameseName: String {
    switch self {
    case .cases: "hồ sơ"
    case .ratings: "lượt đánh giá"
    case .totals: "số liệu tổng"
    case .calendar: "lịch làm việc"
    case .procedures: "thủ tục"
    case .units: "đơn vị"
    case .criteria: "tiêu chí"
    case .clusters: "cụm thi đua"
    }
  }

  package var englishName: String {
    switch self {
    case .cases: "cases"
    case .ratings: "ratings"
    case .totals: "totals"
    case .calendar: "calendar"
    case .procedures: "procedures"
    case .units: "units"
    case .criteria: "criteria"
    case .clusters: "clusters"
    }
  }
}
