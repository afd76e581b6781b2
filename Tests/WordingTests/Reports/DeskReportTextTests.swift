// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

/// A report's paragraphs, whole, as they would be read aloud. Shares were worked out by hand beside each.
struct DeskReportTextTests {
  private static let desk = Unit(
    code: UnitCode(rawValue: "524-mc"), name: "Bộ phận Một cửa huyện Bình Sơn", kind: "bộ phận")
  private static let portal = "Cổng dịch vụ công – Hệ thống thông tin một cửa điện tử tỉnh"

  private func report(
    _ period: Period = .year(2023), satisfaction: SatisfactionRow? = nil, sources: [RatingSource: Int] = [:],
    totals: [SatisfactionRow] = [], tablets: Int = 0, withdrawn: Int = 0,
    punctuality: PunctualityCount = PunctualityCount(key: ""), late: [LateCase] = [], notices: Share = .none,
    unit: Unit? = desk, isWide: Bool = false, years: [Int] = []
  ) throws -> DeskReport {
    let empty = SatisfactionRow(key: "524-mc", name: "", levels: .zero, share: .none, response: nil)
    return DeskReport(
      period: period, scope: unit?.code ?? .root, unit: unit, isWide: isWide,
      asOf: try moment("2024-01-05T08:00:00+07:00"),
      satisfaction: satisfaction ?? empty, sources: sources, totals: totals, tablets: tablets, withdrawn: withdrawn,
      punctuality: punctuality, ledger: LedgerCounts(late), notices: notices,
      basis: ReportBasis(
        rules: ["ND61-2018"], calendar: "0a9e06da0c5f99", yearsWithoutCalendar: years,
        heads: [.init(unit: .root, entries: 123, hash: "99b95d20ca90c8ccff")]))
  }

  private func late(_ apology: ApologyState, _ promise: PromiseState = .none) throws -> LateCase {
    let received = try moment("2023-11-06T08:00:00+07:00")
    let file = CaseFile(
      id: CaseID(rawValue: "\(apology)-\(promise)"), unit: Self.desk.code, code: nil, number: nil,
      procedure: ProcedureCode(rawValue: "1.001612"), received: received, entered: received, channel: .counter,
      ruleSet: "", limit: nil, statutoryDue: nil, due: nil, promised: nil, isProvisional: false)
    return LateCase(
      file: file, procedure: "", field: "", daysLate: 1, apology: apology, promise: promise, isSecondPromise: false)
  }

  private func row(
    _ levels: [Int], visits: VisitCounts? = nil, isHidden: Bool = false
  ) throws -> SatisfactionRow {
    let levels = try LevelCounts(levels: levels)
    return SatisfactionRow(
      key: "524-mc", name: "", levels: isHidden ? nil : levels,
      share: Share(satisfied: levels.satisfied, rated: levels.rated), response: visits, isHidden: isHidden)
  }

  private func texts(_ report: DeskReport, _ formats: Formats = vi) -> [String] {
    let text = DeskReportText(report, formats)
    for line in [text.title] + text.paragraphs.flatMap({ [$0.heading, $0.text] }) + text.footnotes + text.basis {
      expectTidy(line)
    }
    return text.paragraphs.map(\.text)
  }

  // 4740/4769 = 0,99392; 4589/6979 = 0,65754; 4589/6874 = 0,66759; 3760/4021 = 0,93509; 3954/4021 = 0,98334; 2/5 = 0,4.
  @Test func `a full year reads like the office's own report`() throws {
    let punctuality = PunctualityCount(
      key: "", statutory: .init(early: 3000, onTime: 760, late: 261, noDue: 268), effective: .init(),
      promised: .init(early: 3000, onTime: 954, late: 67, noDue: 268))
    let report = try report(
      satisfaction: row([6, 8, 15, 1580, 3160], visits: VisitCounts(visits: 6979, prompts: 6874, answered: 4589)),
      sources: [.kiosk: 2696, .keyed: 973, .link: 920, .paper: 180], tablets: 4, punctuality: punctuality,
      late: [
        late(.inTime, .kept), late(.inTime, .broken), late(.late, .open), late(.missing), late(.draft),
      ], notices: Share(satisfied: 2, rated: 3))
    #expect(
      texts(report) == [
        """
        Việc đánh giá mức độ hài lòng của tổ chức, cá nhân trong quá trình giải quyết TTHC được thực hiện qua thiết bị \
        máy tính bảng (Tablet) đặt tại quầy tiếp nhận và trả kết quả (2.696 lượt [1]), bàn phím tại quầy do cán bộ bấm \
        theo lựa chọn của công dân (973 lượt [2]), mã QR và đường dẫn (920 lượt [3]) và phiếu giấy (180 lượt [4]). \
        Đến thời điểm chốt số liệu có 04 máy tính bảng đang ghép với quầy [5]. Trong năm 2023, tại Bộ phận Một cửa \
        huyện Bình Sơn có 4.769 lượt đánh giá mức độ hài lòng của tổ chức, cá nhân về quá trình giải quyết TTHC [6], \
        trong đó đánh giá rất hài lòng và hài lòng là 4.740 lượt (99,4%) [7], bình thường là 15 lượt [8], không hài \
        lòng và rất không hài lòng là 14 lượt [9]. Khoảng tin cậy 95% của tỷ lệ này là 99,1–99,6%; khoảng này chỉ nói \
        về sai số ngẫu nhiên, không nói ai đã được mời đánh giá. Có 4.589 lượt trả lời trên 6.979 lượt tiếp, đạt tỷ lệ \
        65,8% [10]; trên 6.874 lượt được mời đánh giá là 66,8% [11]. Không có lượt đánh giá nào bị loại khỏi số liệu. \
        Về thời hạn, trong kỳ có 4.021 hồ sơ có kết quả và có hạn trả, không kể 268 hồ sơ không có hạn trả [12]; trả \
        trước hạn và đúng hạn, tính theo hạn đầu tiên, là 3.760 hồ sơ (93,5%) [13]; tính theo ngày hẹn sau cùng là \
        3.954 hồ sơ (98,3%) [14].
        """,
        """
        Trong năm 2023, tại Bộ phận Một cửa huyện Bình Sơn có 05 hồ sơ quá hạn (đến hạn trả mà chưa có kết quả) [15]. Đã ban \
        hành thông báo xin lỗi, trong đó ghi rõ lý do quá hạn và hẹn lại ngày trả kết quả: kịp thời 02 hồ sơ (40,0%) \
        [16] và chậm so với quy định 01 hồ sơ (20,0%) [17]. Còn 01 hồ sơ (20,0%) chưa có thông báo xin lỗi [18], ngoài ra 01 hồ sơ mới \
        có dự thảo [19]. Trong 03 hồ sơ đã hẹn lại ngày trả: 01 hồ sơ trả đúng hẹn [20], 01 hồ sơ quá ngày hẹn lại mà chưa trả [21] và 01 hồ \
        sơ chưa đến ngày hẹn [22]. Đã cập nhật 02/03 thông báo xin lỗi đã ban hành (66,7%) lên \(Self.portal) [23].
        """,
      ])
    let text = DeskReportText(report, vi)
    #expect(text.footnotes.count == 23)
    #expect(
      text.footnotes[6] == "[7] satisfied.top2 = 4.740/4.769: lượt rất hài lòng và hài lòng / lượt đánh giá.")
    #expect(text.basis[0] == "Kỳ: từ 01/01/2023 đến 31/12/2023; chốt số liệu lúc 05/01/2024 08:00.")
    #expect(text.basis[1] == "Bộ quy tắc: ND61-2018; lịch làm việc: phiên bản 0a9e06da0c5f.")
    #expect(text.basis[2] == "Nhật ký, số mục và mã băm cuối: chung 123 (99b95d20ca90c8cc).")
    #expect(texts(report, en)[0].contains("very satisfied and satisfied: 4,740 (99.4%) [7]; neutral: 15 [8]"))
    #expect(texts(report, en)[1].contains("in time: 2 cases (40.0%) [16] and too late: 1 case (20.0%) [17]"))
  }

  @Test func `empty books say what there is no data on, and no percentage`() throws {
    #expect(
      texts(try report(.quarter(1, year: 2019), years: [2019])) == [
        """
        Chưa có số liệu về cách thức lấy đánh giá. Trong quý 1/2019, chưa có số liệu về lượt đánh giá mức độ hài lòng \
        tại Bộ phận Một cửa huyện Bình Sơn. Chưa có số liệu về lượt tiếp và lượt mời đánh giá, nên chưa tính được tỷ \
        lệ trả lời. Chưa có số liệu về thời hạn: trong kỳ không có hồ sơ nào có kết quả kèm hạn trả.
        """,
        "Trong quý 1/2019, chưa có số liệu về hồ sơ có kết quả hoặc quá hạn tại Bộ phận Một cửa huyện Bình Sơn.",
      ])
    let text = DeskReportText(try report(.quarter(1, year: 2019), years: [2019]), vi)
    #expect(text.footnotes == [])
    #expect(text.basis.last == "Sổ chưa có đủ lịch làm việc năm 2019: hạn trả chạm các năm này là tạm tính.")
    for paragraph in texts(try report(), en) + texts(try report()) { #expect(!paragraph.contains("%")) }
    #expect(try report().numbers == [])
  }

  // 1/1: the Wilson interval with z = 1.959963984540054 begins at 1/(1 + z²) = 0.206549.
  @Test func `one rating keyed at the counter is counted, and marked as few`() throws {
    let one = try report(
      satisfaction: row([0, 0, 0, 0, 1], visits: VisitCounts(visits: 1, prompts: 1, answered: 1)), sources: [.keyed: 1])
    #expect(
      texts(one)[0] == """
        Việc đánh giá mức độ hài lòng của tổ chức, cá nhân trong quá trình giải quyết TTHC được thực hiện qua bàn phím \
        tại quầy do cán bộ bấm theo lựa chọn của công dân (01 lượt [1]). Trong năm 2023, tại Bộ phận Một cửa huyện \
        Bình Sơn có 01 lượt đánh giá mức độ hài lòng của tổ chức, cá nhân về quá trình giải quyết TTHC [2], trong đó \
        đánh giá rất hài lòng và hài lòng là 01 lượt (100,0%) [3], bình thường là 00 lượt [4], không hài lòng và rất \
        không hài lòng là 00 lượt [5]. Số lượt còn ít (dưới 30), tỷ lệ chỉ để tham khảo. Khoảng tin cậy 95% của tỷ lệ \
        này là 20,7–100,0%; khoảng này chỉ nói về sai số ngẫu nhiên, không nói ai đã được mời đánh giá. Có 01 lượt trả \
        lời trên 01 lượt tiếp, đạt tỷ lệ 100,0% [6]; trên 01 lượt được mời đánh giá là 100,0% [7]. Không có lượt đánh \
        giá nào bị loại khỏi số liệu. Chưa có số liệu về thời hạn: trong kỳ không có hồ sơ nào có kết quả kèm hạn trả.
        """)
  }

  @Test func `one citizen's own rating is not told`() throws {
    let one = try report(satisfaction: row([0, 0, 0, 0, 1], isHidden: true), sources: [.kiosk: 1])
    let text = texts(one)[0]
    #expect(
      text.contains(
        "có 01 lượt đánh giá mức độ hài lòng [2]; không nêu tỷ lệ vì dưới 10 lượt do công dân tự bấm, để giữ kín người")
    )
    #expect(!text.contains("%") && !text.contains("rất hài lòng"))
    #expect(one[.top2] == nil && one[.neutral] == nil && one[.dissatisfied] == nil)
    #expect(!texts(one, en)[0].contains("%"))
  }

  @Test func `a total from elsewhere is named with its source, and its split never invented`() throws {
    let total = SatisfactionRow(
      key: "524-mc", name: "Bộ phận Một cửa huyện Bình Sơn", levels: nil, share: Share(satisfied: 4740, rated: 4769),
      response: nil, isTotalFromElsewhere: true, sourceText: "Báo cáo kết quả thực hiện Nghị quyết 57/NQ-CP")
    let report = try report(satisfaction: total, totals: [total])
    #expect(
      texts(report)[0] == """
        Chưa có số liệu về cách thức lấy đánh giá. Trong năm 2023, tại Bộ phận Một cửa huyện Bình Sơn có 4.769 lượt \
        đánh giá mức độ hài lòng của tổ chức, cá nhân về quá trình giải quyết TTHC [1], trong đó đánh giá rất hài lòng \
        và hài lòng là 4.740 lượt (99,4%) [2]. Đây là số tổng từ nơi khác (nguồn: Báo cáo kết quả thực hiện Nghị quyết \
        57/NQ-CP); chưa có số liệu chi tiết theo từng mức, nên không tách được rất hài lòng với hài lòng, bình thường \
        với không hài lòng. Khoảng tin cậy 95% của tỷ lệ này là 99,1–99,6%; khoảng này chỉ nói về sai số ngẫu nhiên, \
        không nói ai đã được mời đánh giá. Chưa có số liệu về lượt tiếp và lượt mời đánh giá, nên chưa tính được tỷ lệ \
        trả lời. Chưa có số liệu về thời hạn: trong kỳ không có hồ sơ nào có kết quả kèm hạn trả.
        """)
    #expect(report[.neutral] == nil && report[.dissatisfied] == nil)
    for number in ["29", " 15 ", " 14 "] { #expect(!texts(report)[0].contains(number)) }
  }

  @Test func `another unit's total stands beside the ratings, not in them`() throws {
    let total = SatisfactionRow(
      key: "21040", name: "Châu Ổ", levels: nil, share: Share(satisfied: 7, rated: 9), response: nil,
      isTotalFromElsewhere: true, sourceText: "Báo cáo thị trấn.")
    let text = texts(try report(satisfaction: row([0, 0, 0, 0, 40]), totals: [total], isWide: true))[0]
    #expect(text.contains("tại Bộ phận Một cửa huyện Bình Sơn và các đơn vị trực thuộc có 40 lượt"))
    #expect(
      text.contains(
        """
        Ngoài ra, Châu Ổ có số tổng từ nơi khác là 07 lượt hài lòng trên 09 lượt (77,8%), nguồn: Báo cáo thị trấn; \
        không cộng vào số liệu trên.
        """))
  }

  @Test func `late cases without any apology are said in so many words`() throws {
    let text = texts(try report(late: [late(.missing), late(.missing)]))[1]
    #expect(
      text == """
        Trong năm 2023, tại Bộ phận Một cửa huyện Bình Sơn có 02 hồ sơ quá hạn (đến hạn trả mà chưa có kết quả) [1]. Chưa ban \
        hành thông báo xin lỗi nào. Còn 02 hồ sơ (100,0%) chưa có thông báo xin lỗi [2].
        """)
  }

  @Test func `apologies that all came too late say so, and what was left out is named`() throws {
    let report = try report(
      satisfaction: row([0, 0, 0, 20, 20]), sources: [.kiosk: 40, .unasked: 3], withdrawn: 2,
      late: [late(.late, .kept)], notices: Share(satisfied: 0, rated: 1))
    let text = texts(report)
    #expect(
      text[0].contains(
        "Không tính vào số liệu trên: 02 lượt do cán bộ nhập rồi thu hồi [6] và 03 lượt bấm khi không được mời [7]."))
    #expect(
      text[1].contains(
        "ngày trả kết quả: không có hồ sơ nào kịp thời [9] và chậm so với quy định 01 hồ sơ (100,0%) [10]."))
    #expect(text[1].contains("Không có hồ sơ quá hạn nào thiếu thông báo xin lỗi [11]."))
    #expect(text[1].contains("Đã cập nhật 00/01 thông báo xin lỗi đã ban hành (0,0%)"))
  }

  @Test func `a unit with cases in time has no late ones, which is not the same as no data`() throws {
    let punctuality = PunctualityCount(key: "", statutory: .init(onTime: 3), promised: .init(onTime: 3))
    #expect(
      texts(try report(punctuality: punctuality))[1]
        == "Trong năm 2023, tại Bộ phận Một cửa huyện Bình Sơn không có hồ sơ nào quá hạn.")
  }

  @Test func `places and days are written as officials do`() throws {
    let commune = Unit(code: UnitCode(rawValue: "21052"), name: "Bình Chánh", kind: "xã")
    let part = try Period(from: day("2023-03-01"), through: day("2023-03-15"))
    #expect(
      texts(try report(part, unit: commune))[1].hasPrefix(
        "Từ ngày 01/03/2023 đến ngày 15/03/2023, chưa có số liệu về hồ sơ có kết quả hoặc quá hạn tại Bộ phận Một cửa "
          + "của Ủy ban nhân dân xã Bình Chánh."))
    #expect(texts(try report(unit: nil))[1].contains("tại các đơn vị có trong sổ"))
  }

  @Test func `every number has a name of its own, those of the catalogue the catalogue's`() {
    #expect(Set(ReportFigure.allCases.map(\.rawValue)).count == ReportFigure.allCases.count)
    for figure in ReportFigure.allCases {
      #expect(figure.vietnameseName != figure.englishName)
      expectTidy(figure.vietnameseName)
      expectTidy(figure.englishName)
    }
    for figure in [ReportFigure.top2, .response, .onTime, .byPromise, .apologyInTime] {
      #expect(FigureID(rawValue: figure.rawValue) != nil, "\(figure)")
    }
  }
}
