// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Stage {
  /// Why a case in this stage cannot take the step that was asked for.
  func vietnameseObstacle(of name: String) -> String {
    switch self {
    case .received: "Hồ sơ \(name) mới tiếp nhận, chưa làm được bước này. Gõ tra \(name) để xem."
    case .processing: "Hồ sơ \(name) đang giải quyết, chưa làm được bước này. Gõ tra \(name) để xem."
    case .supplement: "Hồ sơ \(name) đang chờ bổ sung. Khi giấy tờ đã đủ, gõ bs \(name) --du trước."
    case .resolved: "Hồ sơ \(name) đã có kết quả. Chỉ còn trao cho công dân: trao \(name)."
    case .delivered: "Hồ sơ \(name) đã trao kết quả. Nếu trao nhầm, lãnh đạo gõ: sai \(name) trao-nham --lydo \"…\"."
    case .refused: "Hồ sơ \(name) đã bị từ chối, không làm được bước này nữa. Công dân nộp lại thì nhận hồ sơ mới."
    case .withdrawn: "Hồ sơ \(name) đã rút, không làm được bước này nữa. Công dân nộp lại thì nhận hồ sơ mới."
    case .stopped: "Hồ sơ \(name) đã dừng giải quyết, không làm được bước này nữa. Gõ tra \(name) để xem lý do."
    case .void: "Hồ sơ \(name) đã hủy vì nhận nhầm, không làm được bước này nữa. Gõ tra \(name) để xem lý do."
    }
  }
}

extension DayKind {
  func vietnameseObstacle(toPromising day: LocalDay, nearest: LocalDay, _ formats: Formats) -> String {
    let (day, weekday, nearest) = (formats.day(day), day.weekday.vietnameseName, formats.day(nearest))
    return switch self {
    case .weekend: "Ngày hẹn lại \(day) là \(weekday). Ngày làm việc gần nhất: \(nearest)."
    case .dayOff(let name): "Ngày hẹn lại \(day) là ngày nghỉ (\(shown(name))). Ngày làm việc gần nhất: \(nearest)."
    case .closedLocally(let name):
      "Ngày hẹn lại \(day) cơ quan đóng cửa (\(shown(name))). Ngày làm việc gần nhất: \(nearest)."
    case .working, .makeUp: "Không hẹn lại vào ngày \(day) được. Ngày làm việc gần nhất: \(nearest)."
    }
  }
}

extension NoticeState {
  /// Why a notice in this state cannot take the step that was asked for.
  func vietnameseObstacle(of draft: Int) -> String {
    switch self {
    case .draft: "Bản nháp \(draft) chưa được duyệt. Lãnh đạo duyệt trước: tb duyet \(draft)."
    case .approved: "Bản nháp \(draft) đã duyệt, đang chờ số của văn thư. Có số thì gõ: tb so \(draft) 05/TB-UBND."
    case .issued: "Văn bản xin lỗi \(draft) đã ban hành. Khi đã đăng lên Cổng dịch vụ công, gõ: tb dang \(draft)."
    case .published: "Văn bản xin lỗi \(draft) đã ban hành và đã đăng. Không còn bước nào nữa."
    case .withdrawn: "Văn bản xin lỗi \(draft) đã thu hồi. Cần hẹn lại thì soạn bản mới bằng xinloi."
    }
  }
}

extension UndoObstacle {
  /// Why it stays, where `action` says what was done to what: `đã trao kết quả H209`.
  func vietnameseObstacle(to action: String) -> String {
    switch self {
    case .prompted:
      "Không lùi được nữa (\(action)): công dân đã được mời đánh giá. Nếu nhầm, lãnh đạo sửa bằng lệnh sai."
    case .forwarded:
      "Không lùi được nữa (\(action)): hồ sơ đang ở đơn vị khác. Nếu nhầm, lãnh đạo sửa bằng lệnh sai, hoặc chuyển lại."
    case .issued:
      """
      Không lùi được nữa (\(action)): văn bản đã duyệt, có số hoặc đã đăng. Lãnh đạo hủy được (tb huy); số vẫn giữ.
      """
    case .printed:
      "Không lùi được nữa (\(action)): giấy đã in cho công dân. Nếu nhầm, lãnh đạo sửa bằng lệnh sai."
    case .changedSince:
      "Không lùi được nữa (\(action)): sau đó đã có thay đổi khác. Gõ tra để xem rồi sửa bằng lệnh phù hợp."
    case .paperSlips:
      """
      Lệnh lui không dùng cho phiếu giấy (\(action)). Bỏ phiếu vừa nhập bằng phím l trong dg phieu; \
      hộp đã đóng thì báo lãnh đạo.
      """
    case .notByUndo: "Lệnh lui không dùng cho việc này (\(action)). Sửa bằng chính lệnh của việc đó."
    }
  }
}

extension ImportConflict: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    if isWithBooks {
      """
      \(formats.count(count)) mã đã có trong sổ với nội dung khác: \(shown(names)). \
      Chưa nạp gì; sửa tệp rồi nạp lại.
      """
    } else {
      """
      \(formats.count(count)) mã xuất hiện nhiều lần trong tệp với nội dung khác nhau: \(shown(names)). \
      Chưa nạp gì; sửa tệp rồi nạp lại.
      """
    }
  }
}
