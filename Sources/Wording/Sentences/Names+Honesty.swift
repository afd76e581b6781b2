// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension HonestyFlag: Named {
  package var vietnameseName: String {
    switch self {
    case .rapid: "bấm liền tay"
    case .burst: "bấm dồn"
    case .closedHours: "ngoài giờ"
    case .unsolicited: "bấm khi không được mời"
    case .replay: "dùng lại mã"
    case .excess: "nhiều hơn lượt tiếp"
    case .prompting: "không mời đánh giá"
    case .flatAgainstDelay: "trễ mà vẫn hài lòng"
    case .raised: "cán bộ nâng mức"
    case .hourProfile: "dồn cuối buổi"
    case .counterVsQR: "tại quầy hơn từ nhà"
    }
  }

  package var englishName: String {
    switch self {
    case .rapid: "pressed at once"
    case .burst: "pressed in a burst"
    case .closedHours: "outside hours"
    case .unsolicited: "pressed without being asked"
    case .replay: "code used again"
    case .excess: "more than visits"
    case .prompting: "not asked"
    case .flatAgainstDelay: "late yet satisfied"
    case .raised: "raised by staff"
    case .hourProfile: "at the end of sessions"
    case .counterVsQR: "counter above home"
    }
  }
}

extension HonestyFlag {
  /// What the flag means, and what it does not.
  package func meaning(_ formats: Formats) -> String {
    formats.language == .vi ? vietnameseMeaning : englishMeaning
  }

  private var vietnameseMeaning: String {
    switch self {
    case .rapid:
      "Cách lần bấm trước trên cùng máy dưới 5 giây: có thể bấm hộ nhiều người, cũng có thể trẻ nhỏ nghịch máy."
    case .burst:
      "Trong một phút nhiều lượt hơn mức ngẫu nhiên ở đây: có thể bấm hàng loạt, cũng có thể một đoàn cùng về."
    case .closedHours:
      "Bấm khi quầy không làm việc: có thể tự chấm sau giờ, cũng có thể làm thêm giờ chưa ghi vào lịch."
    case .unsolicited: "Máy không mời mà vẫn có người bấm: không tính vào tỷ lệ, chưa nói lên ai đã bấm."
    case .replay: "Mã đã dùng được gửi lại và bị từ chối: thường do bấm gửi hai lần, đôi khi là muốn chấm thêm."
    case .excess: "Đánh giá nhiều hơn lượt tiếp là điều không thể: số tổng chỉ là tạm tính cho đến khi rõ vì sao."
    case .prompting:
      "Có người không được mời, hoặc ít người trả lời mà tỷ lệ lại tăng: có thể chọn người mời, cũng có thể do nhập bù."
    case .flatAgainstDelay:
      "Người bị trễ hẹn hầu như không ai chê: có thể lời chê không được ghi, cũng có thể họ đã được giúp chu đáo."
    case .raised: "Cán bộ sửa mức lên cao hơn: có thể sửa lần bấm nhầm; nên hỏi vì sao."
    case .hourProfile: "Đánh giá dồn vào 15 phút cuối buổi: có thể ghi gộp lúc đóng quầy, cũng có thể khách đến muộn."
    case .counterVsQR:
      "Bấm tại quầy hài lòng rõ hơn trả lời từ nhà: có thể ngại trước mặt cán bộ; hai nhóm cũng có thể khác nhau."
    }
  }

  private var englishMeaning: String {
    switch self {
    case .rapid:
      "Less than 5 seconds after the press before on the same device: one person for many, or a child at play."
    case .burst: "More within a minute than chance brings here: pressed in bulk, or a group that left together."
    case .closedHours:
      "While the counter is closed: staff rating themselves, or overtime that the calendar does not know."
    case .unsolicited: "The tablet had asked nobody: in no rate, and no word of who pressed."
    case .replay: "A used code was sent again and refused: mostly sent twice by mistake, at times a try to vote again."
    case .excess: "More ratings than visits cannot be: the total is provisional until somebody knows why."
    case .prompting:
      "Some were not asked, or fewer answer while satisfaction rises: a choice of whom to ask, or late entries."
    case .flatAgainstDelay:
      "Hardly anybody complains of delay: complaints may be missing, or people were well looked after."
    case .raised: "Staff changed a level upward: a slip of the finger mended; ask why."
    case .hourProfile:
      "Ratings come in the last 15 minutes of a session: entered in bulk at closing, or visitors who come late."
    case .counterVsQR: "Clearly more satisfied at the counter than from home: shy before staff, or simply other people."
    }
  }
}

extension ExclusionObstacle {
  func vietnamese(_ flag: String, _ month: String) -> String {
    switch self {
    case .notOfRatings: "Dấu hiệu “\(flag)” không gắn với từng lượt nên không loại được. Xem \(month): tt."
    case .monthNotOver: "Chưa hết \(month), còn có thể thêm lượt “\(flag)”: chờ hết tháng rồi loại."
    case .nothingMarked: "Không có lượt nào “\(flag)” trong \(month) ở đơn vị này. Đơn vị khác: thêm --donvi."
    case .alreadyExcluded: "Lượt “\(flag)” của \(month) đã loại rồi. Tính lại: tt tinhlai."
    case .notExcluded: "Lượt “\(flag)” của \(month) chưa bị loại, không có gì để tính lại."
    }
  }

  func english(_ flag: String, _ month: String) -> String {
    switch self {
    case .notOfRatings: "“\(flag)” marks no single ratings, so none can be excluded. See \(month): honesty."
    case .monthNotOver: "\(month) is not over, and more ratings may be “\(flag)”: wait until it is."
    case .nothingMarked: "No rating of \(month) is “\(flag)” in this unit. For another unit add --unit."
    case .alreadyExcluded: "Ratings “\(flag)” of \(month) are excluded already. To count them again: honesty readmit."
    case .notExcluded: "Ratings “\(flag)” of \(month) are not excluded; there is nothing to count again."
    }
  }
}
