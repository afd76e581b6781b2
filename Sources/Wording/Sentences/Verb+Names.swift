// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Verb {
  /// What was done, for histories: `đã nhận`, `đã trao kết quả`.
  package func done(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: vietnameseDone
    case .en: englishDone
    }
  }

  /// What was done to what: `đã trao kết quả H209`.
  func vietnameseAction(on subject: String) -> String {
    namesItsSubject && !subject.isEmpty ? "\(vietnameseDone) \(subject)" : vietnameseDone
  }

  /// What was done to what: `result delivered, H209`.
  func englishAction(on subject: String) -> String {
    namesItsSubject && !subject.isEmpty ? "\(englishDone), \(subject)" : englishDone
  }

  private var vietnameseDone: String {
    switch self {
    case .open: "đã mở quầy"
    case .close: "đã đóng quầy"
    case .visit: "đã hướng dẫn"
    case .ask: "đã mời đánh giá"
    case .handOver: "đã đổi ca"
    case .receive: "đã nhận"
    case .supplement: "đã yêu cầu bổ sung"
    case .resume: "đã nhận bổ sung"
    case .resolve: "đã có kết quả"
    case .deliver: "đã trao kết quả"
    case .refuse: "đã từ chối"
    case .withdraw: "đã rút hồ sơ"
    case .stop: "đã dừng giải quyết"
    case .forward: "đã chuyển"
    case .void: "đã hủy"
    case .correct: "đã sửa việc trao nhầm"
    case .rate: "đã ghi đánh giá"
    case .seal: "đã niêm phong đánh giá trong ngày"
    case .openBox: "đã mở hộp phiếu"
    case .slip: "đã nhập một phiếu"
    case .takeBackSlip: "đã bỏ một phiếu nhập nhầm"
    case .closeBox: "đã đóng hộp phiếu"
    case .apologise: "đã soạn văn bản xin lỗi"
    case .approve: "đã duyệt văn bản xin lỗi"
    case .number: "đã ghi số văn bản xin lỗi"
    case .publish: "đã đăng văn bản xin lỗi"
    case .retract: "đã thu hồi văn bản xin lỗi"
    case .tell: "đã giao văn bản xin lỗi"
    case .print: "đã in giấy tờ của hồ sơ"
    case .undo: "đã lùi"
    case .redo: "đã làm lại"
    case .unit: "đã sửa đơn vị"
    case .officer: "đã sửa cán bộ"
    case .pin: "đã đặt hoặc bỏ mã PIN"
    case .settings: "đã sửa cài đặt"
    case .importing: "đã nạp dữ liệu"
    case .recount: "đã đổi hạn theo lịch"
    case .exporting: "đã xuất dữ liệu hồ sơ"
    case .pair: "đã ghép máy tính bảng"
    case .unpair: "đã bỏ ghép máy tính bảng"
    case .release: "đã công bố số liệu"
    case .review: "đã xem góp ý"
    case .complain: "đã nhận phản ánh, kiến nghị"
    case .prolong: "đã gia hạn phản ánh, kiến nghị"
    case .settle: "đã xử lý phản ánh, kiến nghị"
    case .callBack: "đã gọi lại công dân"
    case .raiseAlarm: "đã có cảnh báo đánh giá xấu"
    case .acknowledgeAlarm: "đã nhận cảnh báo"
    case .closeAlarm: "đã đóng cảnh báo"
    case .exclude: "đã loại đánh giá khỏi tỷ lệ"
    case .readmit: "đã tính lại đánh giá"
    }
  }

  private var englishDone: String {
    switch self {
    case .open: "counter opened"
    case .close: "counter closed"
    case .visit: "guidance given"
    case .ask: "citizen asked to rate"
    case .handOver: "counters handed over"
    case .receive: "received"
    case .supplement: "supplement requested"
    case .resume: "supplement received"
    case .resolve: "result ready"
    case .deliver: "result delivered"
    case .refuse: "refused"
    case .withdraw: "withdrawn"
    case .stop: "stopped"
    case .forward: "forwarded"
    case .void: "made void"
    case .correct: "delivery corrected"
    case .rate: "rating keyed"
    case .seal: "day's ratings sealed"
    case .openBox: "box of slips opened"
    case .slip: "paper slip entered"
    case .takeBackSlip: "paper slip taken back"
    case .closeBox: "box of slips closed"
    case .apologise: "apology drafted"
    case .approve: "apology approved"
    case .number: "apology numbered"
    case .publish: "apology published"
    case .retract: "apology withdrawn"
    case .tell: "apology handed over"
    case .print: "paper of the case printed"
    case .undo: "undone"
    case .redo: "done again"
    case .unit: "unit changed"
    case .officer: "officer changed"
    case .pin: "PIN set or removed"
    case .settings: "settings changed"
    case .importing: "data imported"
    case .recount: "due date moved with the calendar"
    case .exporting: "data of cases exported"
    case .pair: "tablet paired"
    case .unpair: "tablet unpaired"
    case .release: "figures published"
    case .review: "remark looked through"
    case .complain: "complaint entered"
    case .prolong: "complaint given more time"
    case .settle: "complaint handled"
    case .callBack: "citizen called back"
    case .raiseAlarm: "alarm about bad ratings raised"
    case .acknowledgeAlarm: "alarm acknowledged"
    case .closeAlarm: "alarm closed"
    case .exclude: "ratings excluded"
    case .readmit: "ratings counted again"
    }
  }

  /// Whether the journal's subject is a name that people use: a case, or a notice.
  private var namesItsSubject: Bool {
    switch self {
    case .receive, .supplement, .resume, .resolve, .deliver, .refuse, .withdraw, .stop, .forward, .void, .correct,
      .apologise, .approve, .number, .publish, .retract, .recount:
      true
    case .open, .close, .visit, .ask, .handOver, .rate, .seal, .openBox, .slip, .takeBackSlip, .closeBox, .undo, .redo,
      .unit, .officer, .pin, .settings, .importing, .exporting, .tell, .print,
      .pair, .unpair, .release, .review, .complain, .prolong, .settle, .callBack,
      .raiseAlarm, .acknowledgeAlarm, .closeAlarm, .exclude, .readmit:
      false
    }
  }
}
