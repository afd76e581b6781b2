// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The texts of the page on counting and of the page on open data.
enum MethodText {
  struct Section {
    let id: String
    let title: String
    let paragraphs: [String]

    var slots: Slots { ["id": id, "sectionTitle": title, "paragraphs": paragraphs] }
  }

  static func sections(_ language: Language) -> [Section] { language == .vi ? vietnamese : english }

  static func figureHeadings(_ language: Language) -> [String] {
    language == .vi
      ? ["Các chỉ số được công bố", "Mã", "Tên", "Tử số", "Mẫu số"]
      : ["The published figures", "Id", "Name", "Numerator", "Denominator"]
  }

  static func dataSections(_ language: Language) -> [Section] {
    language == .vi
      ? [
        Section(
          id: "use", title: "Dùng dữ liệu",
          paragraphs: [
            "Ai cũng được tải, dùng lại và công bố lại; xin ghi nguồn và số lần công bố.",
            "Mỗi dòng là một chỉ số của một nhóm trong một kỳ, với tử số và mẫu số, nên tính lại được.",
            "Nhóm bị ẩn có dòng với hidden = true và không có số; ẩn không phải là 0.",
            "Tệp hai-long.jsonstat.json là cùng số liệu ấy theo JSON-stat 2.0 (kỳ × nhóm × chỉ số × số đo): ô bị ẩn là null, "
              + "có status hidden; ô không đếm thì không có. satisfied.bounds có ở đây và trong hai-long.json, nơi mọi "
              + "lượt đều trả lời một lượt tiếp.",
            "Tệp CSV có mô tả theo chuẩn CSVW của W3C. Máy chủ trả ETag và Last-Modified: tải lại chỉ khi có số mới.",
          ])
      ]
      : [
        Section(
          id: "use", title: "Using the data",
          paragraphs: [
            "Anybody may download, reuse and republish them; please name the source and the number of the release.",
            "Each row is one figure of one group in one period, with numerator and denominator, so that it can be "
              + "calculated again.",
            "A hidden group has a row with hidden = true and no numbers; hidden is not zero.",
            "hai-long.jsonstat.json holds the same as a cube in JSON-stat 2.0 (period × group × figure × measure): a hidden "
              + "cell is null with the status hidden, one that is not counted is absent. satisfied.bounds stands there and "
              + "in hai-long.json, where every rating answers a visit.",
            "The CSV file is described as W3C's CSVW asks. The server gives ETag and Last-Modified: fetch again only "
              + "when there is something new.",
          ])
      ]
  }

  private static let vietnamese = [
    Section(
      id: "share", title: "Tỷ lệ hài lòng",
      paragraphs: [
        "Tỷ lệ hài lòng = số lượt chọn Hài lòng hoặc Rất hài lòng, chia cho mọi lượt đánh giá được tính. Bình thường "
          + "không được cộng vào hài lòng.",
        "Kỳ dài cộng các số đếm rồi mới chia, không lấy trung bình các tỷ lệ. Không có lượt nào thì ghi gạch ngang, "
          + "không ghi 0% hay 100%. 100,0% chỉ ghi khi không có lượt nào khác.",
      ]),
    Section(
      id: "interval", title: "Khoảng tin cậy 95%",
      paragraphs: [
        "Tính theo Wilson, z = 1,96. Khoảng này chỉ nói về may rủi khi đếm ít lượt. Nó không nói gì về người không "
          + "được mời, không trả lời, hay ngại nói thật.",
        "Dưới 30 lượt, tỷ lệ được ghi “ít lượt” và không xếp hạng.",
      ]),
    Section(
      id: "silence", title: "Ai trả lời, ai im lặng",
      paragraphs: [
        "Cạnh tỷ lệ luôn có số lượt tiếp, số lượt được mời và số lượt trả lời. Hai cận cho biết tỷ lệ sẽ là bao nhiêu "
          + "nếu mọi người im lặng đều không hài lòng, hoặc đều hài lòng.",
        "Lượt bấm khi không được mời và lượt đã rút được giữ lại, kể riêng, không tính vào tỷ lệ nào.",
      ]),
    Section(
      id: "pressed", title: "Ai bấm",
      paragraphs: [
        "Lượt do người dân tự bấm (máy tính bảng, mã QR) luôn tách được khỏi lượt do cán bộ nhập và từ phiếu giấy. "
          + "Không ai được điền thay người không trả lời."
      ]),
    Section(
      id: "release", title: "Khi nào công bố",
      paragraphs: [
        "Tháng đang chạy tăng theo bước ít nhất 10 lượt và luôn chậm ít nhất 10 lượt. Vì vậy so hai lần xem trang "
          + "không biết được một người đã chọn gì.",
        "Hết tháng thì số được chốt. Tháng có dưới 10 lượt không được công bố và không nằm trong tổng nào. Sửa vài lượt "
          + "sau đó không làm đổi số đã chốt; nhập bổ sung từ 10 lượt trở lên thì có thể.",
      ]),
    Section(
      id: "hidden", title: "Nhóm bị ẩn",
      paragraphs: [
        "Bảng theo đơn vị, lĩnh vực, kênh có theo quý. Nhóm dưới 10 lượt bị ẩn; nếu chỉ một nhóm bị ẩn thì nhóm nhỏ "
          + "kế tiếp cũng bị ẩn, đến khi các nhóm ẩn cộng lại đủ 10, để không ai lấy tổng trừ ra được.",
        "Bảng của năm là tổng của những gì các quý cho thấy; nhóm thiếu quý được ghi “một phần”.",
      ]),
    Section(
      id: "late", title: "Đúng hạn, quá hạn, xin lỗi",
      paragraphs: [
        "Đúng hạn được xét theo hạn trả ban đầu, không đổi khi hẹn lại; số theo lần hẹn cuối đặt bên cạnh, không thay. "
          + "Hồ sơ không có hạn trả có dòng riêng, không tính là đúng hạn.",
        "Mỗi hồ sơ quá hạn phải có văn bản xin lỗi nêu lý do và ngày hẹn mới (Nghị định 61/2018/NĐ-CP, điều 19). Danh "
          + "sách công khai chỉ có mã, lĩnh vực, hạn ban đầu, ngày hẹn mới và tình trạng; thủ tục nhạy cảm không có "
          + "trong danh sách.",
      ]),
  ]

  private static let english = [
    Section(
      id: "share", title: "The satisfied share",
      paragraphs: [
        "Satisfied = ratings Satisfied or Very satisfied, divided by all ratings that count. Neutral is not satisfied.",
        "Longer periods add up the counts and divide last; shares are never averaged. Without ratings there is a dash, "
          + "never 0% or 100%. 100.0% is said only when there is no other rating.",
      ]),
    Section(
      id: "interval", title: "The 95% interval",
      paragraphs: [
        "By Wilson, z = 1.96. It speaks only of chance when few are counted. It says nothing of those who were not "
          + "asked, did not answer, or did not dare to say.",
        "Below 30 ratings a share is marked “few ratings” and not ranked.",
      ]),
    Section(
      id: "silence", title: "Who answered, who did not",
      paragraphs: [
        "Beside each share stand visits, prompts and answers. Two bounds tell what the share would be if everybody who "
          + "was silent were dissatisfied, or satisfied.",
        "Taps without being asked and ratings that were withdrawn are kept, told apart, and counted in no share.",
      ]),
    Section(
      id: "pressed", title: "Who pressed",
      paragraphs: [
        "What citizens pressed themselves (tablet, QR code) can always be told from what staff keyed and what came on "
          + "paper. Nobody fills in for a person who did not answer."
      ]),
    Section(
      id: "release", title: "When numbers are published",
      paragraphs: [
        "The running month grows in steps of at least 10 ratings and always stays at least 10 behind, so that two looks "
          + "at the page never tell what one person chose.",
        "A month that is over is final. One with fewer than 10 ratings is not published and is in no total. Correcting "
          + "a few ratings later does not move a final number; an import of 10 or more may.",
      ]),
    Section(
      id: "hidden", title: "Hidden groups",
      paragraphs: [
        "Tables by unit, field and channel are by quarter. A group with fewer than 10 is hidden; where only one is "
          + "hidden the next smallest is too, until the hidden ones add up to 10, so that nobody can subtract.",
        "A year's table is the sum of what its quarters show; a group that lacks quarters is marked “partial”.",
      ]),
    Section(
      id: "late", title: "On time, late, apologies",
      paragraphs: [
        "On time is judged by the first due date, which no new promise changes; the last promise stands beside it, never "
          + "instead. Cases without a due date have a row of their own and are not on time.",
        "Each late case must have an apology with the reason and a new date (Decree 61/2018/NĐ-CP, art. 19). The public "
          + "list has code, field, first due date, new date and state only; sensitive procedures are not in it.",
      ]),
  ]
}
