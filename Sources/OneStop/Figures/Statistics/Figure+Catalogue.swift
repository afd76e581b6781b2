// SPDX-License-Identifier: GPL-3.0-or-later

/// The catalogue: one entry for each id, exhaustive so that a figure without a definition does not compile.
extension Figure {
  package static let all = FigureID.allCases.map(definition)

  static func definition(of id: FigureID) -> Figure {
    switch id {
    case .top2: top2
    case .mean: mean
    case .net: net
    case .satisfactionUnder766: satisfactionUnder766
    case .response: response
    case .silenceBounds: silenceBounds
    case .onTimeByStatute: onTimeByStatute
    case .onTimeByPromise: onTimeByPromise
    case .progressUnder766: progressUnder766
    case .apologyCoverage: apologyCoverage
    case .apologyIssued: apologyIssued
    case .onTimeExtended: onTimeExtended
    case .satisfactionByDelay: satisfactionByDelay
    case .satisfactionByApology: satisfactionByApology
    case .index1: index1
    case .index2: index2
    case .index3: index3
    case .index4: index4
    case .index5: index5
    case .index6: index6
    case .index7: index7
    case .index8: index8
    case .index9: index9
    case .indexSum: indexSum
    case .indexOfStaff: indexOfStaff
    case .progressPointsUnder766: progressPointsUnder766
    case .procedurePointsUnder766: procedurePointsUnder766
    }
  }

  /// The lines after which the numbers behind one figure are shown.
  private static let satisfactionLine = Words("hl 2023", "sat 2023")
  private static let onTimeLine = Words("dh 2023", "ontime 2023")
  private static let why = Words("vi sao", "why")
  private static let indicesLine = Words("cs 766 2023", "cs 766 2023")

  private static let rated = Words("n: lượt đánh giá được tính", "n: accepted ratings")
  private static let visits = Words("N: lượt tiếp", "N: visits")

  private static let top2 = Figure(
    id: .top2, name: Words("Tỷ lệ hài lòng", "Satisfied"),
    numerator: Words("s: lượt ở mức 4 và 5", "s: ratings at levels 4 and 5"), denominator: rated,
    rounding: .tenthOfPercent, source: .ratings, audience: .everyone,
    asked: [satisfactionLine])

  private static let mean = Figure(
    id: .mean, name: Words("Điểm hài lòng bình quân", "Weighted mean"),
    numerator: Words("0·c1 + 1·c2 + 2·c3 + 3·c4 + 4·c5", "0·c1 + 1·c2 + 2·c3 + 3·c4 + 4·c5"),
    denominator: Words("4n: điểm tối đa", "4n: the most points there could be"),
    rounding: .tenthOfPercent, source: .ratings, audience: .officers,
    asked: [satisfactionLine, why])

  private static let net = Figure(
    id: .net, name: Words("Mức hài lòng thuần", "Net satisfaction"),
    numerator: Words("c5 + c4 − c2 − c1", "c5 + c4 − c2 − c1"), denominator: rated,
    rounding: .signedTenthOfPoint, source: .ratings, audience: .officers,
    asked: [satisfactionLine, why])

  private static let satisfactionUnder766 = Figure(
    id: .satisfactionUnder766,
    name: Words("Mức độ hài lòng theo Quyết định 766/QĐ-TTg", "Satisfaction by Decision 766/QĐ-TTg"),
    numerator: Words(
      "hồ sơ − hợp của {đánh giá mức 1–2, có phản ánh, quá hạn}; cận dưới và cận trên",
      "cases − union of {rated 1–2, complained about, overdue}; lower and upper bound"),
    denominator: Words("hồ sơ", "cases"),
    rounding: .hundredthOfPercent, source: .ratingsAndCases, audience: .managers,
    asked: [indicesLine])

  private static let response = Figure(
    id: .response, name: Words("Tỷ lệ có đánh giá", "Response rate"),
    numerator: Words("n: lượt đánh giá sau khi được mời", "n: ratings that answer a prompt"),
    denominator: Words("N: lượt tiếp; kèm n / Q và Q / N, Q: lượt mời", "N: visits; also n / Q and Q / N, Q: prompts"),
    rounding: .tenthOfPercent, source: .ratingsAndVisits, audience: .everyone,
    asked: [satisfactionLine, why])

  private static let silenceBounds = Figure(
    id: .silenceBounds, name: Words("Khoảng có thể khi tính cả lượt im lặng", "What silence could hide"),
    numerator: Words("thấp nhất s; cao nhất s + N − n", "at worst s; at best s + N − n"), denominator: visits,
    rounding: .tenthOfPercent, source: .ratingsAndVisits, audience: .everyone,
    asked: [satisfactionLine, why])

  private static let onTimeByStatute = Figure(
    id: .onTimeByStatute, name: Words("Đúng hạn theo thời hạn ban đầu", "On time by the first due date"),
    numerator: Words("trước hạn + đúng hạn", "early + on time"),
    denominator: Words("hồ sơ đã giải quyết có thời hạn", "finished cases with a due date"),
    rounding: .tenthOfPercent, source: .cases, audience: .everyone,
    asked: [onTimeLine])

  private static let onTimeByPromise = Figure(
    id: .onTimeByPromise, name: Words("Đúng hạn theo lần hẹn sau cùng", "On time by the last promise"),
    numerator: Words("trước ngày hẹn + đúng ngày hẹn", "before + on the promised day"),
    denominator: Words("hồ sơ đã giải quyết có thời hạn", "finished cases with a due date"),
    rounding: .tenthOfPercent, source: .cases, audience: .everyone,
    asked: [onTimeLine])

  private static let progressUnder766 = Figure(
    id: .progressUnder766,
    name: Words("Tiến độ giải quyết theo Quyết định 766/QĐ-TTg", "Progress by Decision 766/QĐ-TTg"),
    numerator: Words("trước hạn + đúng hạn + đang giải quyết còn hạn", "early + on time + still within time"),
    denominator: Words("tất cả hồ sơ", "all cases"),
    rounding: .hundredthOfPercent, source: .cases, audience: .managers,
    asked: [indicesLine])

  private static let apologyCoverage = Figure(
    id: .apologyCoverage, name: Words("Hồ sơ quá hạn được xin lỗi kịp thời", "Late cases with an apology in time"),
    numerator: Words(
      "đã xin lỗi kịp thời; kèm số xin lỗi muộn, chưa xin lỗi, sai hẹn lần hai",
      "apology issued in time; also late, missing, promise broken"),
    denominator: Words("hồ sơ quá hạn", "late cases"),
    rounding: .tenthOfPercent, source: .casesAndNotices, audience: .officers,
    asked: [Words("tre 2023 theo donvi", "overdue 2023 by unit")])

  private static let apologyIssued = Figure(
    id: .apologyIssued, name: Words("Hồ sơ quá hạn đã được xin lỗi", "Late cases with an apology"),
    numerator: Words(
      "có văn bản xin lỗi đã ban hành, kịp thời hay muộn", "with an apology that was issued, in time or late"),
    denominator: Words(
      "hồ sơ đã giải quyết quá hạn sau gia hạn", "finished cases late by the due date as it stood in the end"),
    rounding: .tenthOfPercent, source: .casesAndNotices, audience: .everyone,
    asked: [onTimeLine, why])

  private static let onTimeExtended = Figure(
    id: .onTimeExtended, name: Words("Đúng hạn khi trừ tạm dừng", "On time by the date with lawful pauses"),
    numerator: Words("trước hạn + đúng hạn, hạn đã trừ thời gian chờ bổ sung", "early + on time, waiting taken off"),
    denominator: Words("hồ sơ đã giải quyết có thời hạn", "finished cases with a due date"),
    rounding: .tenthOfPercent, source: .cases, audience: .officers,
    asked: [onTimeLine])

  private static let satisfactionByDelay = Figure(
    id: .satisfactionByDelay, name: Words("Hài lòng theo trước, đúng, quá hạn", "Satisfied by early, on time, late"),
    numerator: Words(
      "lượt ở mức 4 và 5 của từng nhóm; kiểm định đếm lượt ở mức 1 và 2",
      "ratings at levels 4 and 5 of each group; the tests count levels 1 and 2"),
    denominator: Words(
      "lượt đánh giá khi hồ sơ trước, đúng, quá hạn (theo tháng, không gắn hồ sơ)",
      "ratings given with early, on time and late cases (by month, never tied to a case)"),
    rounding: .tenthOfPercent, source: .ratings, audience: .managers,
    asked: [Words("hl 2023 theo tre", "sat 2023 by delay")])

  private static let satisfactionByApology = Figure(
    id: .satisfactionByApology, name: Words("Hài lòng theo việc xin lỗi", "Satisfied by apology"),
    numerator: Words(
      "lượt ở mức 4 và 5 của từng nhóm; kiểm định đếm lượt ở mức 1 và 2",
      "ratings at levels 4 and 5 of each group; the tests count levels 1 and 2"),
    denominator: Words(
      "lượt đánh giá khi hồ sơ trễ đã được xin lỗi kịp thời, muộn, hay chưa",
      "ratings given with late cases by apology: in time, late, none"),
    rounding: .tenthOfPercent, source: .ratings, audience: .managers,
    asked: [Words("hl 2023 theo xinloi", "sat 2023 by apology")])
}
