// SPDX-License-Identifier: GPL-3.0-or-later

/// The figures of official evaluations: the nine indices of Circular 01/2018/TT-VPCP and points of Decision 766/QĐ-TTg.
extension Figure {
  private static let handled = Words(
    "hồ sơ có kết quả trong kỳ mà sổ có câu trả lời; số chưa trả lời ghi bên cạnh",
    "cases finished in the period whose answer is known; those without an answer are counted beside it")

  private static func index(
    _ id: FigureID, _ name: Words, _ points: Words, audience: Audience = .managers
  ) -> Figure {
    Figure(
      id: id, name: name, numerator: points, denominator: handled, rounding: .tenthOfPoint, source: .cases,
      audience: audience, asked: [Words("cs 2023", "indices 2023")])
  }

  static let index1 = index(
    .index1, Words("Chỉ số 1: tổng thời gian giải quyết", "Index 1: whole time"),
    Words("trước hạn 2, đúng hạn 1, quá hạn 0", "early 2, on time 1, late 0"))

  static let index2 = index(
    .index2, Words("Chỉ số 2: thời gian của từng cơ quan", "Index 2: each agency's time"),
    Words(
      "mọi cơ quan trước hạn 2, có cơ quan đúng hạn 1, có cơ quan quá hạn 0",
      "all agencies early 2, one of them on time 1, one of them late 0"))

  static let index3 = index(
    .index3, Words("Chỉ số 3: số lần liên hệ để hoàn thiện hồ sơ", "Index 3: contacts to complete the dossier"),
    Words("không lần nào 2, một lần 1, nhiều hơn 0", "none 2, one 1, more 0"))

  static let index4 = index(
    .index4, Words("Chỉ số 4: số cơ quan phải liên hệ", "Index 4: agencies to go to"),
    Words(
      "không cơ quan nào 2, chỉ Bộ phận Một cửa 1, nhiều hơn 0; do lãnh đạo ghi",
      "none 2, only the one-stop desk 1, more 0; typed in by managers"))

  static let index5 = index(
    .index5, Words("Chỉ số 5: tổ chức Bộ phận Một cửa", "Index 5: organisation of the desk"),
    Words(
      "đủ tỷ lệ thủ tục làm tại chỗ 2, có nhưng chưa đủ 1, không 0; do lãnh đạo ghi",
      "enough procedures handled on site 2, some 1, none 0; typed in by managers"))

  static let index6 = index(
    .index6, Words("Chỉ số 6: công khai thủ tục", "Index 6: publicity"),
    Words(
      "niêm yết và điện tử 2, một trong hai 1, không 0; do lãnh đạo ghi",
      "posted and electronic 2, one of the two 1, neither 0; typed in by managers"))

  static let index7 = index(
    .index7, Words("Chỉ số 7: thái độ", "Index 7: attitude"),
    Words(
      "trước hạn và không bị phản ánh thái độ 2, đúng hạn và không bị phản ánh 1, phản ánh đúng 0",
      "early without a complaint about attitude 2, on time without one 1, complaint upheld 0"))

  static let index8 = index(
    .index8, Words("Chỉ số 8: giải quyết phản ánh, kiến nghị", "Index 8: handling of complaints"),
    Words(
      "không có hoặc đúng hạn cả 2, từ 90% đúng hạn 1, ít hơn hoặc có vụ kéo dài 0",
      "none or all on time 2, from 90% on time 1, less or one prolonged 0"))

  static let index9 = index(
    .index9, Words("Chỉ số 9: dịch vụ công trực tuyến", "Index 9: services online"),
    Words(
      "từ 20% thủ tục và 30% hồ sơ, không hồ sơ nào quá hạn 2; từ 15% hồ sơ 1; ít hơn 0",
      "from 20% of procedures and 30% of dossiers, none of them late 2; from 15% of dossiers 1; less 0"))

  static let indexSum = Figure(
    id: .indexSum, name: Words("Tổng chín chỉ số", "Sum of the nine indices"),
    numerator: Words("tổng các chỉ số đã làm tròn, nhiều nhất 18", "sum of the rounded indices, at most 18"),
    denominator: Words("không chia; kèm số chỉ số có câu trả lời", "none; with how many indices have an answer"),
    rounding: .tenthOfPoint, source: .cases, audience: .managers, asked: [Words("cs 2023", "indices 2023")])

  static let indexOfStaff = Figure(
    id: .indexOfStaff, name: Words("Tổng năm chỉ số của cán bộ", "Sum of an officer's five indices"),
    numerator: Words(
      "chỉ số 1, 2, 3, 4 và 7 đã làm tròn, nhiều nhất 10", "indices 1, 2, 3, 4 and 7, rounded, at most 10"),
    denominator: Words(
      "không chia; từ 30 hồ sơ cán bộ tiếp đầu tiên", "none; from 30 cases on whose owners the officer served first"),
    rounding: .tenthOfPoint, source: .cases, audience: .managers,
    asked: [Words("cs 2023 theo canbo", "indices 2023 by officer")])

  static let progressPointsUnder766 = Figure(
    id: .progressPointsUnder766,
    name: Words("Điểm tiến độ theo Quyết định 766/QĐ-TTg", "Points for progress by Decision 766/QĐ-TTg"),
    numerator: Words(
      "20 × (trước hạn + đúng hạn + đang giải quyết còn hạn)", "20 × (early + on time + still within time)"),
    denominator: Words("tất cả hồ sơ có thời hạn", "all cases with a due date"),
    rounding: .hundredthOfPercent, source: .cases, audience: .managers,
    asked: [Words("cs 766 2023", "indices 766 2023")])

  static let procedurePointsUnder766 = Figure(
    id: .procedurePointsUnder766,
    name: Words(
      "Điểm hài lòng về giải quyết thủ tục theo Quyết định 766/QĐ-TTg",
      "Points for satisfaction with procedures by Decision 766/QĐ-TTg"),
    numerator: Words(
      "6 điểm khi satisfied.qd766 từ 90%, dưới đó tỷ lệ × 6; cận dưới và cận trên",
      "6 points from 90% of satisfied.qd766 on, below the ratio × 6; lower and upper bound"),
    denominator: Words("0,9", "0.9"),
    rounding: .hundredthOfPercent, source: .ratingsAndCases, audience: .managers,
    asked: [Words("cs 766 2023", "indices 766 2023")])
}

extension OfficialIndex {
  /// The figure it is.
  package var figure: FigureID {
    switch self {
    case .totalTime: .index1
    case .agencyTime: .index2
    case .contacts: .index3
    case .agencies: .index4
    case .organisation: .index5
    case .publicity: .index6
    case .attitude: .index7
    case .complaints: .index8
    case .online: .index9
    }
  }
}
