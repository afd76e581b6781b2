// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension OptionName {
  /// What the option means to most commands, in one sentence; `Command.optionHelp` says where it means something else.
  var help: Said {
    switch self {
    case .unit: Said("Chỉ đơn vị này và các đơn vị bên dưới.", "Only this unit and those below it.")
    case .by: Said("Nhóm: donvi, kenh, linhvuc, thang, quy…", "Grouped by unit, channel, field, month, quarter…")
    case .period: Said("Kỳ: 2023, q1/2023, t3/2023, \"thang nay\".", "The period: 2023, q1/2023, \"this month\".")
    case .reason: Said("Lý do, để trong ngoặc kép.", "The reason, in quotes.")
    case .newDate: Said("Ngày hẹn lại, là ngày làm việc: 27/11.", "The new date, a working day: 27/11.")
    case .format: Said("Kiểu in lần này: table, json, csv, tsv, md.", "This answer as table, json, csv, tsv, md.")
    case .source: Said("Nguồn của đánh giá.", "Where the ratings come from.")
    case .at: Said("Nhập bù: việc xảy ra lúc nào, kèm --lydo.", "When it happened (late entry), with --reason.")
    case .counter: Said("Quầy phục vụ, khi mở nhiều quầy.", "The counter, when several are open.")
    case .owner: Said("Họ tên chủ hồ sơ.", "The owner's name.")
    case .phone: Said("Số điện thoại của chủ hồ sơ.", "The owner's telephone.")
    case .address: Said("Địa chỉ của chủ hồ sơ.", "The owner's address.")
    case .submitter: Said("Người nộp thay chủ hồ sơ.", "Who brings it for the owner.")
    case .code: Said("Mã hồ sơ đã có trên giấy hẹn của tỉnh.", "A dossier code given by the province.")
    case .channel: Said("Hình thức nộp: quay, web, buu chinh.", "How it came: counter, online, post.")
    case .sameVisit: Said("Vẫn người đang ngồi trước quầy.", "Still the person at the counter.")
    case .limit: Said("Thời hạn riêng: 3nlv, 15n, 8gio, 2th.", "The unit's own limit: 3wd, 15d, 8h, 2mo.")
    case .override: Said("Lãnh đạo cho hẹn lại lần hai.", "A manager lets a second new date pass.")
    case .complete: Said("Giấy tờ đã đủ.", "What was missing has come.")
    case .maxErrors: Said("Dừng sau số dòng lỗi này (20).", "Stop after so many bad rows (20).")
    case .skipBad:
      Said("Ghi dòng lỗi ra TỆP.loi.csv, nạp phần còn lại.", "Bad rows go to FILE.loi.csv, the rest is loaded.")
    case .dryRun: Said("Chỉ kiểm tra tệp, không nạp gì.", "Only check the file, load nothing.")
    case .head: Said("Mã băm cuối đã in trước đây.", "The last hash printed earlier.")
    case .overwrite: Said("Ghi đè tệp đã có.", "Replace a file that exists.")
    case .times: Said("Số lần, rồi thôi.", "How often, then stop.")
    case .emptied: Said("Ngày mở hộp phiếu.", "The day the box was emptied.")
    case .witness: Said("Cán bộ thứ hai cùng mở hộp phiếu.", "The other officer who opened the box.")
    case .daily: Said("Kê từng ngày.", "List every day.")
    case .cases: Said("Danh sách hồ sơ của tỉnh, tệp CSV.", "The province's list of cases, a CSV file.")
    case .about: Said("Về hồ sơ nào.", "Which case it is about.")
    case .attitude: Said("Về thái độ của ai; khongbiet nếu không rõ.", "Whose attitude it is about; or unknown.")
    case .field: Said("Lĩnh vực nào.", "Which field.")
    case .counted: Said("Số phiếu đếm được trong hộp.", "How many slips were counted.")
    case .form: Said("Mẫu: phieu, gia-han, thong-bao.", "Which paper: slip, request, announcement.")
    case .way: Said("Cách giao: truc-tiep, buu-dien, email, nhan-tin.", "How: in-person, post, email, sms.")
    case .reference: Said("Số bưu gửi hay mã tin đã gửi.", "The number of the item of post, or of the message.")
    case .only:
      Said(
        "Chỉ: chua, nhap, kip, muon, khong, cho, giu, lo, hai.", "Only missing, draft, late… broken, second.")
    case .sheet: Said("Khổ giấy: lon (A4) hoặc nho (A5).", "The sheet: a4 or a5.")
    case .separate: Said("Mỗi văn bản một tệp, trong một thư mục.", "A file for each, in a folder.")
    case .signer: Said("Họ tên người ký văn bản.", "Who signs.")
    case .position:
      Said("Chức vụ người ký; các dòng cách nhau bằng chấm phẩy.", "The signer's position, lines parted by semicolons.")
    case .place: Said("Địa danh ghi trước ngày tháng.", "The place before the date.")
    case .above: Said("Tên cơ quan chủ quản trên văn bản.", "The agency above, as papers write it.")
    case .copies: Said("Nơi nhận thêm, cách nhau bằng chấm phẩy.", "Who else gets a copy, parted by semicolons.")
    case .filing: Said("Nơi lưu, ví dụ: VT, TTHC.", "Where the copy is kept.")
    case .apology: Said("Câu xin lỗi riêng, có {henlai}.", "An apology of your own, with {henlai}.")
    case .contact: Said("Nơi công dân liên hệ, in trên giấy hẹn.", "Where citizens may ask, on receipts.")
    case .name: Said("Tên của cán bộ, đơn vị hay quầy.", "The name of the officer, unit or counter.")
    case .role: Said("canbo, lanh-dao hoặc quan-tri.", "clerk, manager or administrator.")
    case .scope: Said("Đơn vị được xem, gồm cấp dưới; \"tat ca\".", "What may be seen: a unit, or \"all\".")
    case .symbol: Said("Ký hiệu trong số văn bản, ví dụ UBND.", "The symbol in numbers of papers: UBND.")
    case .agency: Said("Mã cơ quan mở đầu mã hồ sơ.", "The agency code that opens dossier codes.")
    case .numbering: Said("Ai cấp số văn bản: so hoặc vanthu.", "Who numbers papers: register, registry.")
    case .validFrom: Said("Có hiệu lực từ ngày này.", "In force from this day on.")
    case .validTo: Said("Có hiệu lực đến hết ngày này.", "In force until this day.")
    case .parent: Said("Đơn vị cấp trên.", "The unit above it.")
    case .kind: Said("Loại đơn vị: xã, bộ phận…", "What kind of unit it is.")
    case .successor: Said("Đơn vị kế thừa sau khi hết hiệu lực.", "The unit that follows it.")
    case .off: Said("Ngừng tài khoản cán bộ, hoặc ngừng dùng quầy.", "No longer used: an officer's account, a counter.")
    case .active: Said("Mở lại tài khoản cán bộ, hoặc quầy.", "Used again: an officer's account, a counter.")
    }
  }

  /// What may follow the option; nil for one that stands alone.
  var argument: Argument? {
    switch self {
    case .unit, .scope, .parent, .successor: .unit
    case .by: .grouping
    case .period: .period
    case .reason: .reason
    case .newDate, .validFrom, .validTo, .emptied: .day
    case .format: .format
    case .at: .moment
    case .counter: .counter
    case .channel: .channel
    case .code: .caseCode
    case .limit: .limit
    case .maxErrors, .times, .counted: .number
    case .witness, .attitude: .officer
    case .about: .anyCase
    case .role: .role
    case .numbering: .numbering
    case .form: .noticeForm
    case .way: .deliveryWay
    case .only: .lateFilter
    case .sheet: .sheet
    case .cases: .file
    case .reference, .signer, .position, .place, .above, .copies, .filing, .apology, .contact: .freeText
    case .separate: nil
    case .field, .source, .owner, .phone, .address, .submitter, .head, .name, .symbol, .agency, .kind: .freeText
    case .sameVisit, .override, .complete, .skipBad, .dryRun, .overwrite, .daily, .off, .active: nil
    }
  }

  /// The word people see in a language.
  func word(_ language: Language) -> String { language == .vi ? words[0] : words[words.count - 1] }
}

extension Said {
  /// What a reason is for where only late entries need one.
  static let lateEntryReason = Said("Lý do nhập bù, khi có --luc.", "Why it is entered late, with --at.")
}
