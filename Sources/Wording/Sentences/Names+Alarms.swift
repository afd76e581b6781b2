// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension AlarmState: Named {
  package var vietnameseName: String {
    switch self {
    case .open: "chưa ai nhận"
    case .acknowledged: "đang xem xét"
    case .closed: "đã đóng"
    }
  }

  package var englishName: String {
    switch self {
    case .open: "open"
    case .acknowledged: "acknowledged"
    case .closed: "closed"
    }
  }

  /// Why what was wanted cannot be done any more, or not yet.
  func vietnameseObstacle(of number: Int) -> String {
    switch self {
    case .open: "Cảnh báo \(number) chưa ai nhận. Nhận trước: cb nhan \(number)."
    case .acknowledged: "Cảnh báo \(number) đã có người nhận. Xem xét xong thì đóng: cb dong \(number) --lydo \"…\"."
    case .closed: "Cảnh báo \(number) đã đóng, không sửa nữa. Gõ cb \(number) để xem."
    }
  }

  func englishObstacle(of number: Int) -> String {
    switch self {
    case .open: "Nobody has acknowledged alarm \(number) yet. First: alarms acknowledge \(number)."
    case .acknowledged:
      "Alarm \(number) was acknowledged already. When it was looked into: alarms close \(number) --reason \"…\"."
    case .closed: "Alarm \(number) is closed and stays as it is. Type alarms \(number) to see it."
    }
  }
}
