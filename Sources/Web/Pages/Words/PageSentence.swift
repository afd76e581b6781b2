// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What the public pages say with numbers in it.
enum PageSentence: Sendable {
  case results(String)
  case satisfiedOf(Share)
  case dissatisfiedOf(LevelCounts)
  case interval(Interval)
  case intervalMeaning
  case fewRatings
  case noRatings
  case answered(Share, prompts: Int)
  case noVisits
  case silence(SilenceBounds)
  case noSilence
  case excluded(ExcludedRatings)
  case hiddenMonths([LocalMonth])
  case runningRule
  case pressed(citizens: Int, staff: Int, Period?)
  case noPressers
  case finishedLate(late: Int, finished: Int)
  case noFinished
  case apologised(Int, late: Int)
  case noneLate
  case lateNow(Int)
  case hiddenMeaning
  case partialMeaning
  case fewMeaning
  case chartMeaning
  case unitOrder
  case wrongPeriod(String, possible: [String])
  case wrongPage(String, last: Int)
  case asOf(Instant, release: Int)
  case noRelease
  case listOf(Int, from: Int, through: Int)
  case unknownCase(String)
  case invalidCase(String)
  case caseAt(CaseProgress)
  case stepsDone(Int)
  case found(Int)
  case unknownProcedure(String)
  case unknownField(String)
  case limit(TimeLimit?, confidence: String)
  case code(String, confidence: String)
  case alreadyRated
  case chooseLevel
  case commentTooLong(Int)
  case contactTooLong(Int)
  case textUnreadable
  case titleOf(String, String)
  case noPoster(PaperFailure)
}

extension PageSentence: Worded {
  func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .results(let period): "Kết quả phục vụ, \(period)"
    case .satisfiedOf(let share):
      "\(formats.count(share.part)) trong \(formats.count(share.whole)) lượt đánh giá là hài lòng hoặc rất hài lòng."
    case .dissatisfiedOf(let levels):
      """
      \(formats.count(levels.dissatisfied)) trong \(formats.count(levels.rated)) lượt không hài lòng hoặc rất không \
      hài lòng; \(formats.count(levels.c3)) lượt bình thường.
      """
    case .interval(let interval): "Khoảng tin cậy 95%: \(formats.interval(interval.lower, interval.upper))."
    case .intervalMeaning:
      "Khoảng này chỉ nói về may rủi khi đếm; không nói gì về người không được mời hoặc không trả lời."
    case .fewRatings: "Ít lượt (dưới 30): tỷ lệ còn dao động mạnh, không dùng để so sánh."
    case .noRatings: "Chưa có tỷ lệ: chưa có lượt đánh giá nào được công bố trong kỳ này."
    case .answered(let share, let prompts):
      """
      \(formats.count(share.part)) trong \(formats.count(share.whole)) lượt tiếp có đánh giá \
      (\(formats.percentage(share.part, of: share.whole))); đã mời \(formats.count(prompts)) lượt.
      """
    case .noVisits: "Chưa có tỷ lệ trả lời: kỳ này không ghi lượt tiếp nào."
    case .silence(let bounds):
      """
      Sự im lặng có thể che: nếu mọi người không trả lời đều không hài lòng thì tỷ lệ là \
      \(formats.percentage(bounds.worst.part, of: bounds.worst.whole)), nếu đều hài lòng thì là \
      \(formats.percentage(bounds.best.part, of: bounds.best.whole)).
      """
    case .noSilence:
      "Chưa tính được sự im lặng che điều gì: có đánh giá không gắn với lượt tiếp nào, như phiếu giấy."
    case .excluded(let excluded):
      """
      Không tính vào tỷ lệ: \(formats.count(excluded.unasked)) lượt bấm khi không được mời, \
      \(formats.count(excluded.withdrawn)) lượt đã rút\
      \(excluded.flagged > 0 ? ", \(formats.count(excluded.flagged)) lượt lãnh đạo đã loại vì có dấu hiệu bất thường" : "").
      """
    case .hiddenMonths(let months):
      "Không gồm \(list(months, formats)): chưa đủ 10 lượt để công bố."
    case .runningRule:
      """
      Tháng đang chạy tăng theo bước ít nhất 10 lượt và luôn chậm ít nhất 10 lượt, để không ai đoán được từng người; \
      số chốt có khi hết tháng.
      """
    case .pressed(let citizens, let staff, let period):
      """
      \(period.map { "Từ các quý đã chốt của \(formats.period($0)): người dân" } ?? "Người dân") tự bấm \
      \(formats.count(citizens)) lượt; cán bộ nhập hoặc từ phiếu giấy \(formats.count(staff)) lượt.
      """
    case .noPressers: "Bảng này có khi một quý đã chốt."
    case .finishedLate(let late, let finished):
      "\(formats.count(late)) trong \(formats.count(finished)) hồ sơ có hạn đã giải quyết là quá hạn ban đầu."
    case .noFinished: "Chưa có hồ sơ nào giải quyết xong trong kỳ này."
    case .apologised(let issued, let late):
      "\(formats.count(issued)) trong \(formats.count(late)) hồ sơ quá hạn đã có văn bản xin lỗi."
    case .noneLate: "Không có hồ sơ nào quá hạn trong kỳ này."
    case .lateNow(let count): "Hiện nay \(formats.count(count)) hồ sơ đang trễ hạn, chưa có kết quả."
    case .hiddenMeaning:
      """
      “ẩn”: nhóm có dưới 10 lượt (có thể không có lượt nào), hoặc ẩn kèm để không ai tính ra nhóm kia. Không phải số 0.
      """
    case .partialMeaning: "“một phần”: tổng thiếu những quý mà nhóm này bị ẩn."
    case .fewMeaning: "“ít lượt”: dưới 30 lượt, tỷ lệ còn dao động mạnh."
    case .chartMeaning:
      """
      Chấm là tỷ lệ hài lòng, đoạn ngang là khoảng tin cậy 95%; chấm rỗng: ít lượt; gạch đứt: ẩn. Bảng cho cùng số liệu.
      """
    case .unitOrder: "Xếp theo tên, không theo thứ hạng."
    case .wrongPeriod(let word, let possible):
      possible.isEmpty
        ? "Không có kỳ “\(Printable.line(word))”: chưa có kỳ nào đã chốt."
        : "Không có kỳ “\(Printable.line(word))”. Có thể chọn: \(possible.joined(separator: ", "))."
    case .wrongPage(let word, let last):
      "Danh sách này không có trang “\(Printable.line(word))”. Chọn từ 1 đến \(formats.count(last))."
    case .asOf(let instant, let number):
      "Số liệu lúc \(formats.instant(instant)), lần công bố \(formats.count(number))."
    case .noRelease: "Chưa công bố số liệu nào."
    case .listOf(let count, let from, let through):
      count == 0
        ? "Không có dòng nào."
        : "\(formats.count(count)) dòng; trang này từ \(formats.count(from)) đến \(formats.count(through))."
    case .unknownCase(let code):
      """
      Không có hồ sơ mã \(Printable.line(code)). Xin so lại với giấy tiếp nhận; hồ sơ nộp ở cơ quan khác không có ở đây.
      """
    case .invalidCase(let word):
      "“\(Printable.line(word))” không phải mã hồ sơ: mã có 3 đến 60 ký tự, không có khoảng trắng."
    case .caseAt(let progress): vietnamese(progress)
    case .stepsDone(let steps): "\(steps) trong 4 bước"
    case .found(let count): "\(formats.count(count)) thủ tục."
    case .unknownProcedure(let code): "Không có thủ tục mã \(Printable.line(code)) đang áp dụng."
    case .unknownField(let name): "Không có lĩnh vực “\(Printable.line(name))”."
    case .limit(let limit, let confidence):
      (limit?.text(formats) ?? "chưa có dữ liệu") + (limit == nil ? "" : vietnameseDoubt(confidence))
    case .code(let code, let confidence):
      code + (confidence == "high" || confidence.isEmpty ? "" : " (mã chưa kiểm chứng)")
    case .alreadyRated: "Hôm nay ông/bà đã đánh giá bằng mã này. Có thể chọn lại đến hết ngày."
    case .chooseLevel: "Xin chọn một trong năm mức."
    case .commentTooLong(let count):
      "Góp ý dài \(formats.count(count)) ký tự; nhiều nhất \(formats.count(FreeText.limit)). Xin rút ngắn rồi gửi lại."
    case .contactTooLong(let count):
      "Phần liên hệ dài \(formats.count(count)) ký tự; nhiều nhất \(formats.count(FreeText.limit)). Xin rút ngắn rồi gửi lại."
    case .textUnreadable: "Chữ viết có ký tự lạ. Xin gõ lại rồi gửi."
    case .titleOf(let title, let part): "\(title), \(part)"
    case .noPoster(let failure): failure.vietnamese(formats)
    }
  }

  private func vietnamese(_ progress: CaseProgress) -> String {
    switch progress {
    case .received: "Hồ sơ đã được tiếp nhận, chưa bắt đầu giải quyết."
    case .handled: "Hồ sơ đang được giải quyết."
    case .awaitingSupplement: "Hồ sơ đang chờ bổ sung giấy tờ; xin xem phiếu yêu cầu bổ sung."
    case .ready: "Đã có kết quả, mời đến nhận."
    case .delivered: "Đã trả kết quả."
    case .ended: "Hồ sơ đã kết thúc mà không có kết quả (từ chối, rút hoặc dừng)."
    }
  }

  private func vietnameseDoubt(_ confidence: String) -> String {
    switch confidence {
    case "unverified": " (chưa kiểm chứng)"
    case "unknown": " (chưa rõ)"
    default: ""
    }
  }

  private func list(_ months: [LocalMonth], _ formats: Formats) -> String {
    months.map { formats.month($0) }.joined(separator: ", ")
  }
}
