// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Figure.Rounding: Named {
  package var vietnameseName: String {
    switch self {
    case .tenthOfPercent: "một chữ số thập phân, từ 5 làm tròn lên; 0,0% và 100,0% chỉ khi đúng như vậy"
    case .hundredthOfPercent: "hai chữ số thập phân, từ 5 làm tròn lên; 0% và 100% chỉ khi đúng như vậy"
    case .tenthOfPoint: "một chữ số thập phân của điểm, từ 5 làm tròn lên"
    case .signedTenthOfPoint: "một chữ số thập phân của điểm phần trăm, có dấu"
    }
  }

  package var englishName: String {
    switch self {
    case .tenthOfPercent: "one decimal, half up; 0.0% and 100.0% only when exact"
    case .hundredthOfPercent: "two decimals, half up; 0% and 100% only when exact"
    case .tenthOfPoint: "one decimal of a point, half up"
    case .signedTenthOfPoint: "one decimal of a percentage point, with its sign"
    }
  }
}

extension Figure.Source: Named {
  package var vietnameseName: String {
    switch self {
    case .ratings: "lượt đánh giá được tính; số tổng từ nơi khác chỉ khi sổ không có lượt đơn lẻ"
    case .ratingsAndVisits: "lượt đánh giá, lượt tiếp và lượt mời"
    case .ratingsAndCases: "lượt đánh giá, hồ sơ và phản ánh; chỉ là cận, vì phiếu không gắn hồ sơ"
    case .cases: "hồ sơ"
    case .casesAndNotices: "hồ sơ và văn bản xin lỗi"
    }
  }

  package var englishName: String {
    switch self {
    case .ratings: "accepted ratings; a total from elsewhere only where the books hold no single ratings"
    case .ratingsAndVisits: "ratings, visits and prompts"
    case .ratingsAndCases: "ratings, cases and complaints; bounds only, since ballots hide the case"
    case .cases: "cases"
    case .casesAndNotices: "cases and apologies"
    }
  }
}

extension Figure.Audience: Named {
  package var vietnameseName: String {
    switch self {
    case .everyone: "mọi người, khi đã ẩn nhóm nhỏ; cán bộ trong phạm vi của mình"
    case .officers: "cán bộ, trong phạm vi của mình"
    case .managers: "lãnh đạo, trong phạm vi của mình"
    }
  }

  package var englishName: String {
    switch self {
    case .everyone: "everybody, once small groups are hidden; officers within their scope"
    case .officers: "officers, within their scope"
    case .managers: "managers, within their scope"
    }
  }
}

extension MissingData {
  /// Why there is no number, as a sentence.
  package func sentence(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: vietnamese(formats)
    case .en: english(formats)
    }
  }

  private func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .beforeBooks(let year): "Chưa có số liệu: kỳ này trước năm \(year), năm đầu tiên có lịch làm việc trong sổ."
    case .noVisits: "Chưa có số liệu: không có lượt tiếp nào trong kỳ."
    case .nobodyAsked: "Chưa có số liệu: có lượt tiếp nhưng chưa mời ai đánh giá."
    case .nobodyAnswered(let asked): "Chưa có số liệu: đã mời \(formats.count(asked)) lượt, chưa ai trả lời."
    case .noRatings: "Chưa có số liệu: không có lượt đánh giá nào được tính."
    case .noFinishedCases: "Chưa có số liệu: không có hồ sơ nào có kết quả trong kỳ."
    case .noDueDates(let finished):
      "Chưa có số liệu: \(formats.count(finished)) hồ sơ có kết quả trong kỳ đều không có hạn trả."
    case .nothingLate: "Không có hồ sơ trễ hạn."
    }
  }

  private func english(_ formats: Formats) -> String {
    switch self {
    case .beforeBooks(let year): "No data: the period lies before \(year), the first year with a calendar in the books."
    case .noVisits: "No data: there were no visits in the period."
    case .nobodyAsked: "No data: there were visits, and nobody was asked."
    case .nobodyAnswered(let asked): "No data: prompts: \(formats.count(asked)), none of them answered."
    case .noRatings: "No data: there are no ratings that count."
    case .noFinishedCases: "No data: no case was finished in the period."
    case .noDueDates(let finished): "No data: finished without a due date: \(formats.count(finished)), others: none."
    case .nothingLate: "No late cases."
    }
  }
}
