// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What each number of a report counts, of what.
extension ReportFigure: Named {
  package var vietnameseName: String {
    switch self {
    case .top2: "lượt rất hài lòng và hài lòng / lượt đánh giá"
    case .ratings: "lượt đánh giá được tính"
    case .neutral: "lượt bình thường / lượt đánh giá"
    case .dissatisfied: "lượt không hài lòng và rất không hài lòng / lượt đánh giá"
    case .kiosk: "lượt công dân bấm trên máy tính bảng / lượt đánh giá"
    case .link: "lượt qua mã QR, đường dẫn / lượt đánh giá"
    case .keyed: "lượt bấm tại quầy bằng phím / lượt đánh giá"
    case .paper: "lượt trên phiếu giấy / lượt đánh giá"
    case .tablets: "máy tính bảng đang ghép với quầy"
    case .response: "lượt đánh giá sau khi được mời / lượt tiếp"
    case .prompted: "lượt đánh giá sau khi được mời / lượt mời"
    case .withdrawn: "lượt do cán bộ nhập đã thu hồi, không tính"
    case .unasked: "lượt bấm khi không được mời, không tính"
    case .excluded: "lượt lãnh đạo loại vì có dấu hiệu bất thường, không tính"
    case .onTime: "trước hạn và đúng hạn theo hạn đầu tiên / hồ sơ có kết quả, có hạn"
    case .byPromise: "trước hạn và đúng hạn theo lời hẹn sau cùng / hồ sơ có kết quả, có hạn"
    case .withoutDue: "hồ sơ có kết quả nhưng không có hạn trả"
    case .late: "hồ sơ đến hạn trong kỳ mà chưa có kết quả đúng hạn"
    case .apologyInTime: "hồ sơ được xin lỗi kịp thời / hồ sơ quá hạn"
    case .apologyLate: "hồ sơ được xin lỗi muộn / hồ sơ quá hạn"
    case .apologyNotPossible: "hồ sơ đã xin lỗi, không thể báo trước / hồ sơ quá hạn"
    case .apologyDraft: "hồ sơ mới có dự thảo xin lỗi / hồ sơ quá hạn"
    case .apologyMissing: "hồ sơ chưa có văn bản xin lỗi / hồ sơ quá hạn"
    case .promiseKept: "giữ đúng ngày hẹn lại / hồ sơ đã hẹn lại"
    case .promiseBroken: "lỡ ngày hẹn lại / hồ sơ đã hẹn lại"
    case .promiseOpen: "chưa đến ngày hẹn lại / hồ sơ đã hẹn lại"
    case .secondPromise: "hồ sơ bị hẹn lại lần thứ hai"
    case .published: "thông báo đã đăng lên Cổng / thông báo đã ban hành"
    }
  }

  package var englishName: String {
    switch self {
    case .top2: "very satisfied and satisfied / ratings"
    case .ratings: "ratings that count"
    case .neutral: "neutral / ratings"
    case .dissatisfied: "dissatisfied and very dissatisfied / ratings"
    case .kiosk: "pressed by citizens on tablets / ratings"
    case .link: "by QR code and link / ratings"
    case .keyed: "keyed at the counter / ratings"
    case .paper: "on paper slips / ratings"
    case .tablets: "tablets paired with counters now"
    case .response: "ratings after a prompt / visits"
    case .prompted: "ratings after a prompt / prompts"
    case .withdrawn: "keyed by staff and taken back, not counted"
    case .unasked: "pressed without being asked, not counted"
    case .excluded: "excluded by a manager because of a flag, not counted"
    case .onTime: "early and on time by the first due date / finished cases with a due date"
    case .byPromise: "early and on time by the last promise / finished cases with a due date"
    case .withoutDue: "finished cases without a due date"
    case .late: "cases whose due date in the period was missed"
    case .apologyInTime: "apologised for in time / late cases"
    case .apologyLate: "apologised for too late / late cases"
    case .apologyNotPossible: "apologised for, notice ahead not possible / late cases"
    case .apologyDraft: "with a draft only / late cases"
    case .apologyMissing: "without an apology / late cases"
    case .promiseKept: "new date kept / cases with a new date"
    case .promiseBroken: "new date broken / cases with a new date"
    case .promiseOpen: "new date still to come / cases with a new date"
    case .secondPromise: "cases given a second new date"
    case .published: "notices on the portal / notices issued"
    }
  }
}
