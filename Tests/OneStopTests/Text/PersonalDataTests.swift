// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// Which remarks wait for a manager because they may say who somebody is.
struct PersonalDataTests {
  @Test(arguments: [
    "Chị Lan ở quầy 3 nói khó nghe", "anh Hùng rất nhiệt tình", "Cô Nguyễn Thị Mai hướng dẫn sai",
    "Tôi là Trần Văn Bình", "gặp ông Sáu thì được việc", "Bà Năm chờ cả buổi", "cháu của bác Tư",
    "NGUYEN VAN A noi kho nghe", "Huỳnh Thu Hà tiếp đón tốt", "Gọi tôi 0905123456", "gọi lại số 0905 123 456 nhé",
    "Đt: 0905.123.456", "0905 - 123 - 456", "(0255) 3822 123", "+84 905 123 456", "CCCD 051085001234",
    "số cccd: 051 085 001 234", "CMND 212345678", "hồ sơ 000.00.53.H48-231106-0012 bị trễ",
    "mã H48.50.12-231106-0012", "hồ sơ H214 trễ ba ngày", "nhà ở thôn Phú Lễ", "tôi ở tổ 3 thị trấn",
    "số nhà 12 đường Phạm Văn Đồng", "Xóm Đình không có điện", "mail lan.tran@example.vn", "STK 0041000123456",
  ])
  func `a text that may name a person waits`(_ text: String) {
    #expect(PersonalData.isSuspected(in: text))
  }

  @Test(arguments: [
    "Phải chờ lâu quá", "Chờ hơn 2 tiếng mới tới lượt", "Rất hài lòng, cảm ơn cán bộ", "Anh chị ở quầy rất nhiệt tình",
    "cô ở quầy 3 nói khó nghe", "Ông/bà nào cũng phải photo thêm", "Trễ hẹn 3 ngày mà không báo",
    "Đi lại 4 lần mới xong", "Thiếu ghế ngồi, quạt hỏng", "Hướng dẫn chưa rõ giấy tờ cần nộp",
    "Nên mở cửa sáng thứ bảy", "Bộ phận Một cửa làm việc tốt", "Đề nghị niêm yết phí ở chỗ dễ thấy",
    "Phí 50.000 đồng mà thu 70.000", "Quầy 3 và quầy 4 đông người", "UBND huyện nên thêm máy lấy số",
    "Em bé khóc vì nóng", "Hồ sơ nộp qua mạng bị trả về", "Thủ tục 1.001612 hướng dẫn sai mẫu",
    "Sáng thứ hai 7 giờ 30 chưa mở cửa", "Tốt 👍", "10/10 điểm", "very good", "Đường vào trụ sở ngập nước",
    "Cao điểm phải thêm người", "Bố tôi già yếu mà phải đi hai lần",
  ])
  func `a text that names nobody does not wait`(_ text: String) {
    #expect(!PersonalData.isSuspected(in: text))
  }

  @Test func `long texts are looked through quickly`() {
    for text in [
      String(repeating: "1 ", count: 1_000), String(repeating: "H1-", count: 660), String(repeating: "Lê ", count: 660),
    ] {
      _ = PersonalData.isSuspected(in: text)
    }
    #expect(PersonalData.isSuspected(in: String(repeating: "a ", count: 990) + "0905123456"))
  }
}
