// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Satisfaction: Named {
  package var vietnameseName: String { Self.vietnameseNames[level - 1] }
  package var englishName: String { Self.englishNames[level - 1] }

  /// The levels of the national portal's scale, from 1; written with a capital as on its buttons.
  private static let vietnameseNames = [
    "Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng",
  ]
  private static let englishNames = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]
}

extension Moment: Named {
  package var vietnameseName: String {
    switch self {
    case .received: "tiếp nhận"
    case .supplement: "bổ sung"
    case .refused: "từ chối"
    case .delivered: "trả kết quả"
    case .guidance: "hướng dẫn"
    }
  }

  package var englishName: String {
    switch self {
    case .received: "receipt"
    case .supplement: "supplement"
    case .refused: "refusal"
    case .delivered: "delivery"
    case .guidance: "guidance"
    }
  }
}

extension RatingSource: Named {
  package var vietnameseName: String {
    switch self {
    case .kiosk: "máy tính bảng"
    case .link: "mã QR và đường dẫn"
    case .keyed: "bấm tại quầy"
    case .paper: "phiếu giấy"
    case .unasked: "bấm khi không được mời"
    case .excluded: "đã loại khỏi tỷ lệ"
    }
  }

  package var englishName: String {
    switch self {
    case .kiosk: "tablet"
    case .link: "QR code and link"
    case .keyed: "keyed at the counter"
    case .paper: "paper slips"
    case .unasked: "pressed without being asked"
    case .excluded: "excluded from the rates"
    }
  }
}

extension DissatisfactionReason: Named {
  package var vietnameseName: String {
    switch self {
    case .waiting: "Chờ lâu"
    case .late: "Trễ hẹn"
    case .attitude: "Thái độ phục vụ"
    case .guidance: "Hướng dẫn chưa rõ"
    case .demands: "Đòi thêm giấy tờ, chi phí ngoài quy định"
    case .trips: "Phải đi lại nhiều lần"
    }
  }

  package var englishName: String {
    switch self {
    case .waiting: "Long wait"
    case .late: "Late result"
    case .attitude: "Staff attitude"
    case .guidance: "Unclear guidance"
    case .demands: "Papers or fees beyond the rules"
    case .trips: "Had to come back several times"
    }
  }
}
