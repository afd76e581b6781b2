// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension InvalidRow: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    let place = "Dòng \(formats.count(line)), cột \(shown(column))"
    let value = quoted(DisplayWidth.truncated(Printable.line(value), to: 60))
    return switch problem {
    case .missing: "\(place): thiếu giá trị. Điền vào ô này."
    case .invalidCode: "\(place): \(value) không phải mã hợp lệ. Kiểm tra lại mã."
    case .unknownUnit: "\(place): không có đơn vị \(value) trong sổ. Sửa mã, hoặc nạp đơn vị trước (nap dv TEP)."
    case .unknownProcedure:
      "\(place): không có thủ tục \(value) trong sổ. Sửa mã, hoặc nạp thủ tục trước (nap tthc TEP)."
    case .invalidDay: "\(place): \(value) không phải ngày. Viết như 05/09/2023 hoặc 2023-09-05."
    case .invalidTime:
      "\(place): \(value) không phải thời điểm. Viết như 25/11/2026 07:31 hoặc 2026-11-25T07:31:00+07:00."
    case .monthFirst: "\(place): \(value) viết tháng trước ngày. Viết ngày trước, như 25/09/2023."
    case .shortYear: "\(place): \(value) viết năm hai chữ số. Viết đủ bốn chữ số, như 05/09/2023."
    case .inFuture: "\(place): \(value) chưa đến. Kiểm tra lại ngày."
    case .invalidLevel: "\(place): \(value) không phải mức hài lòng. Viết một số từ 1 đến 5."
    case .unknownChannel:
      """
      \(place): không có kênh \(value). Hồ sơ: counter, online, post; đánh giá: kiosk, web, zalo, sms, paper, counter.
      """
    case .unknownStatus:
      """
      \(place): không có trạng thái \(value). Viết một trong: received, processing, supplement, resolved, returned, \
      withdrawn, refused, stopped, void.
      """
    case .unknownKind:
      "\(place): không có loại \(value). Lịch dùng: day_off, working_saturday, closed_locally; cột khác xem trợ giúp."
    case .invalidCount:
      "\(place): \(value) không phải số đếm, hoặc không khớp các cột khác. Viết số nguyên từ 0, không dấu chấm."
    case .invalidText:
      "\(place): nội dung dài quá \(formats.count(FreeText.limit)) ký tự hoặc có ký tự điều khiển. Sửa lại ô này."
    case .invalidLimit:
      "\(place): \(value) không phải thời hạn hợp với cột limit_unit. Viết số lớn hơn 0, nhiều nhất 1.000."
    case .invalidFlag: "\(place): \(value) phải là 0 hoặc 1."
    case .endsBeforeStart: "\(place): \(value) đứng trước ngày bắt đầu. Kiểm tra hai ngày."
    case .beforeReceipt: "\(place): \(value) đứng trước ngày tiếp nhận. Kiểm tra hai ngày."
    case .satisfiedAboveRated: "\(place): số hài lòng \(value) lớn hơn số lượt đánh giá. Kiểm tra hai cột."
    case .countsMissing: "\(place): thiếu số đếm. Điền đủ level_1 đến level_5, hoặc satisfied và rated."
    case .ownParent: "\(place): đơn vị \(value) không thể trực thuộc chính nó. Sửa đơn vị cấp trên."
    case .contradictsFile: "\(place): \(value) có ở một dòng trước với nội dung khác. Giữ lại một dòng."
    case .zeroTarget:
      "\(place): chỉ tiêu \(value) phải từ 1 trở lên. Chưa giao chỉ tiêu thì để trống ô này."
    case .achievedAboveTarget:
      "\(place): số đạt \(value) lớn hơn chỉ tiêu. Đếm cùng một thứ ở hai cột, nhiều nhất bằng chỉ tiêu."
    case .longName:
      "\(place): tên dài quá \(formats.count(CriterionName.limit)) ký tự hoặc có ký tự điều khiển. Viết ngắn lại."
    case .contradictsBooks: "\(place): \(value) đã có trong sổ với nội dung khác. Bỏ dòng này, hoặc sửa mã."
    }
  }
}
