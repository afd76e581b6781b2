// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The fixed words of the public pages; templates ask for them by name (`{{w.skip}}`) and hold none of their own.
enum PageLabel: String, CaseIterable, Sendable {
  case skip, navigation, news, otherLanguage, synthetic, office, print
  case overview, units, fields, months, late, lookUp, catalogue, method, data
  case satisfied, levels, answers, pressers, punctuality, apologies
  case name, unit, field, month, period, rated, share, interval, visits, response, source, level, percent
  case everyMonth, onTimeShare, early, onTime, lateCount, noDue, finished, firstDue, lastPromise, onTimeFirst,
    onTimeLast, lateFirst
  case lateAtLast, apologised, whole, hidden, partial, few, final, running, noPeriods, periods, otherPeriods
  case caseCode, newDay, state, missing, promised, broken, noLate, previous, next, pages
  case lookUpHint, lookUpField, lookUpButton, lookUpPrivacy, progress
  case search, searchHint, searchButton, allFields, procedureCode, procedureLevel, limit, fee, poster, wallList
  case noProcedures, unknownValue, papersNote
  case rateTitle, question, reasonsQuestion, reasonsHint, comment, commentHint, contactTitle, contactAgree, contact,
    contactHint
  case rateWhatHappens, rateSend, rateThanks, rateOver, rateUnknown, rateEarly, rateChange, rateResults
  case requestNumber, backHome, columns, column, meaning, files

  /// In Vietnamese and in English.
  private var words: (vi: String, en: String) {
    switch self {
    case .skip: ("Đến nội dung chính", "Skip to the content")
    case .navigation: ("Các trang", "Pages")
    case .news: ("Có số liệu mới – xem lại trang", "New figures – reload the page")
    case .otherLanguage: ("English", "Tiếng Việt")
    case .synthetic:
      ("Dữ liệu mô phỏng – không phải số liệu thật", "Simulated data – not real figures")
    case .office: ("Bộ phận Một cửa", "One-stop desk")
    case .print: ("In", "Print")
    case .overview: ("Tổng quan", "Overview")
    case .units: ("Đơn vị", "Units")
    case .fields: ("Lĩnh vực", "Fields")
    case .months: ("Tháng", "Months")
    case .late: ("Hồ sơ trễ hạn", "Late cases")
    case .lookUp: ("Tra cứu hồ sơ", "Look up a case")
    case .catalogue: ("Thủ tục", "Procedures")
    case .method: ("Cách tính", "How it is counted")
    case .data: ("Dữ liệu mở", "Open data")
    case .satisfied: ("Hài lòng", "Satisfied")
    case .levels: ("Năm mức", "Five levels")
    case .answers: ("Ai trả lời, ai im lặng", "Who answered, who did not")
    case .pressers: ("Ai bấm", "Who pressed")
    case .punctuality: ("Đúng hạn, quá hạn", "On time, late")
    case .apologies: ("Xin lỗi khi trễ", "Apologies for lateness")
    case .name: ("Tên", "Name")
    case .unit: ("Đơn vị", "Unit")
    case .field: ("Lĩnh vực", "Field")
    case .month: ("Tháng", "Month")
    case .period: ("Kỳ", "Period")
    case .rated: ("Lượt đánh giá", "Ratings")
    case .share: ("Tỷ lệ hài lòng", "Satisfied")
    case .interval: ("Khoảng 95%", "95% interval")
    case .visits: ("Lượt tiếp", "Visits")
    case .response: ("Có đánh giá", "Answered")
    case .source: ("Kênh", "Channel")
    case .level: ("Mức", "Level")
    case .percent: ("Tỷ lệ", "Share")
    case .everyMonth: ("Xem từng tháng", "Month by month")
    case .onTimeShare: ("Tỷ lệ đúng hạn", "Share on time")
    case .early: ("Trước hạn", "Early")
    case .onTime: ("Đúng hạn", "On time")
    case .lateCount: ("Quá hạn", "Late")
    case .noDue: ("Không có hạn trả", "No due date")
    case .finished: ("Đã giải quyết", "Finished")
    case .firstDue: ("Theo hạn ban đầu", "By the first due date")
    case .lastPromise: ("Theo lần hẹn cuối", "By the last promise")
    case .onTimeFirst: ("Đúng hạn (hạn ban đầu)", "On time (first due date)")
    case .onTimeLast: ("Đúng hẹn (lần hẹn cuối)", "On time (last promise)")
    case .lateFirst: ("Quá hạn ban đầu", "Late by the first due date")
    case .lateAtLast: ("Quá hạn sau gia hạn", "Late after extensions")
    case .apologised: ("Đã xin lỗi", "Apologised")
    case .whole: ("Toàn bộ", "Whole")
    case .hidden: ("ẩn", "hidden")
    case .partial: ("một phần", "partial")
    case .few: ("ít lượt", "few ratings")
    case .final: ("đã chốt", "final")
    case .running: ("đang chạy", "running")
    case .noPeriods:
      (
        "Chưa có kỳ nào đã chốt số. Bảng theo quý có sau khi cả ba tháng của quý đã qua.",
        "No period is final yet. The tables of a quarter appear once its three months are over."
      )
    case .periods: ("Chọn kỳ", "Choose a period")
    case .otherPeriods: ("Xem thêm", "See also")
    case .caseCode: ("Mã hồ sơ", "Case code")
    case .newDay: ("Ngày hẹn mới", "New date")
    case .state: ("Tình trạng", "State")
    case .missing: ("chưa xin lỗi, chưa hẹn lại", "no apology, no new date yet")
    case .promised: ("đã xin lỗi và hẹn lại", "apologised, new date given")
    case .broken: ("trễ cả ngày hẹn mới", "the new date was missed as well")
    case .noLate: ("Hiện không có hồ sơ nào trễ hạn.", "No case is late now.")
    case .previous: ("Trang trước", "Previous page")
    case .next: ("Trang sau", "Next page")
    case .pages: ("Các trang của danh sách", "Pages of the list")
    case .lookUpHint:
      (
        "Mã in trên giấy tiếp nhận và hẹn trả kết quả, như 000.00.53.H48-231105-0012.",
        "The code printed on the receipt, such as 000.00.53.H48-231105-0012."
      )
    case .lookUpField: ("Mã hồ sơ", "Case code")
    case .lookUpButton: ("Tra cứu", "Look up")
    case .lookUpPrivacy:
      (
        "Trang này chỉ cho biết hồ sơ đã đi đến bước nào, không có tên, thủ tục hay giấy tờ của ai.",
        "This page tells only how far a case has come: no name, no procedure, no papers of anybody."
      )
    case .progress: ("Mức độ hoàn thành", "Progress")
    case .search: ("Tìm thủ tục", "Find a procedure")
    case .searchHint:
      (
        "Gõ tên không dấu cũng được, chữ đầu của các từ (dkks) hoặc mã (1.001193).",
        "Type the name, with or without marks, the first letters of its words (dkks), or the code (1.001193)."
      )
    case .searchButton: ("Tìm", "Search")
    case .allFields: ("Tất cả lĩnh vực", "All fields")
    case .procedureCode: ("Mã thủ tục", "Code")
    case .procedureLevel: ("Nơi giải quyết", "Level")
    case .limit: ("Thời hạn giải quyết", "Time limit")
    case .fee: ("Phí, lệ phí", "Fee")
    case .poster: ("Tờ dán tường có mã QR (PDF)", "Poster with a QR code (PDF, Vietnamese)")
    case .wallList: ("Danh sách dán tường của lĩnh vực (PDF)", "Wall list of the field (PDF, Vietnamese)")
    case .noProcedures: ("Không tìm thấy thủ tục nào.", "No procedure was found.")
    case .unknownValue: ("chưa có dữ liệu", "no data")
    case .papersNote:
      (
        "Thông tin để tham khảo; căn cứ là quyết định công bố thủ tục. Hỏi tại quầy khi có chỗ chưa rõ.",
        "For information only; the published decision counts. Ask at the counter where something is unclear."
      )
    case .rateTitle: ("Đánh giá lần phục vụ", "Rate the service")
    case .question:
      ("Mức độ hài lòng của ông/bà về lần phục vụ hôm nay?", "How satisfied are you with today's service?")
    case .reasonsQuestion: ("Điều gì chưa tốt? (không bắt buộc)", "What was not good? (optional)")
    case .reasonsHint:
      (
        "Chỉ ghi nhận khi chọn Không hài lòng hoặc Rất không hài lòng.",
        "Counted only with Dissatisfied or Very dissatisfied."
      )
    case .comment: ("Góp ý (không bắt buộc)", "Comment (optional)")
    case .commentHint:
      (
        "Nhiều nhất 2.000 ký tự. Xin đừng ghi tên, số điện thoại, số giấy tờ của ai.",
        "At most 2,000 characters. Please leave out names, telephone and paper numbers."
      )
    case .contactAgree:
      ("Tôi đồng ý để lãnh đạo liên hệ lại", "I agree to be contacted by the head of the office")
    case .contactTitle: ("Liên hệ lại (không bắt buộc)", "Being contacted (optional)")
    case .contact: ("Số điện thoại hoặc thư điện tử", "Telephone or e-mail")
    case .contactHint:
      (
        "Chỉ ghi nhận khi chưa hài lòng. Khi đồng ý, lãnh đạo được biết hồ sơ nào; cán bộ tiếp nhận không được biết.",
        "Heeded only when you are not satisfied. If you agree, the head of the office sees which case it is; the clerk does not."
      )
    case .rateWhatHappens:
      (
        "Ẩn danh: mức đánh giá chỉ được cộng vào số liệu chung. Góp ý được cất riêng, không gắn với hồ sơ, và lãnh đạo "
          + "đọc trước nếu có thể lộ ai đó. Một lần phục vụ có một câu trả lời; gửi lại trong ngày thì thay câu trước.",
        "Anonymous: the rating is only added to the totals. A comment is kept apart, without the case, and read by the "
          + "head of the office first if it may point to somebody. One answer a visit; sent again the same day, it "
          + "replaces the one before."
      )
    case .rateSend: ("Gửi đánh giá", "Send")
    case .rateThanks: ("Đã ghi nhận. Cảm ơn ông/bà.", "Recorded. Thank you.")
    case .rateOver:
      (
        "Đường dẫn này đã hết hạn hoặc đã được dùng. Mỗi lần phục vụ đánh giá được một lần, trong 7 ngày.",
        "This link has ended or was used. Each visit can be rated once, within 7 days."
      )
    case .rateUnknown:
      (
        "Đường dẫn không đúng. Xin quét lại mã trên giấy, hoặc gõ lại địa chỉ.",
        "This link is not right. Please scan the code on the paper again, or type the address again."
      )
    case .rateEarly:
      (
        "Lần phục vụ chưa kết thúc. Xin mở lại đường dẫn này khi đã xong việc ở quầy.",
        "The service has not ended yet. Please open this link again once you are done at the counter."
      )
    case .rateChange: ("Sửa lại", "Change")
    case .rateResults: ("Xem kết quả chung", "See the results")
    case .requestNumber: ("Mã yêu cầu", "Request number")
    case .backHome: ("Về trang tổng quan", "Back to the overview")
    case .columns: ("Các cột", "Columns")
    case .column: ("Cột", "Column")
    case .meaning: ("Nghĩa", "Meaning")
    case .files: ("Các tệp", "Files")
    }
  }

  func text(_ language: Language) -> String { language == .vi ? words.vi : words.en }
}
