// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SlipKind: Named {
  package var vietnameseName: String {
    switch self {
    case .receipt: "giấy tiếp nhận"
    case .supplement: "phiếu yêu cầu bổ sung"
    case .refusal: "phiếu từ chối"
    case .stop: "thông báo dừng giải quyết"
    }
  }

  package var englishName: String {
    switch self {
    case .receipt: "receipt"
    case .supplement: "supplement slip"
    case .refusal: "refusal slip"
    case .stop: "stop notice"
    }
  }
}

extension NoticeForm: Named {
  package var vietnameseName: String {
    switch self {
    case .slip: "phiếu xin lỗi và hẹn lại ngày trả kết quả"
    case .request: "văn bản xin lỗi và đề nghị gia hạn"
    case .announcement: "thông báo xin lỗi"
    }
  }

  package var englishName: String {
    switch self {
    case .slip: "slip with apology and new date"
    case .request: "apology with request for more time"
    case .announcement: "notice of apology"
    }
  }
}

extension DeliveryWay: Named {
  package var vietnameseName: String {
    switch self {
    case .inPerson: "trực tiếp"
    case .post: "bưu điện"
    case .email: "thư điện tử"
    case .sms: "tin nhắn"
    }
  }

  package var englishName: String {
    switch self {
    case .inPerson: "in person"
    case .post: "post"
    case .email: "e-mail"
    case .sms: "SMS"
    }
  }
}

extension LetterheadPart: Named {
  package var vietnameseName: String {
    switch self {
    case .position: "chức vụ người ký"
    case .signer: "tên người ký"
    case .place: "địa danh"
    }
  }

  package var englishName: String {
    switch self {
    case .position: "the signer's position"
    case .signer: "the signer's name"
    case .place: "the place"
    }
  }

  /// How it is set, for whoever reads that it is missing.
  var vietnameseOption: String {
    switch self {
    case .position: "--chucvu \"KT. CHỦ TỊCH; PHÓ CHỦ TỊCH\""
    case .signer: "--nguoiky \"…\""
    case .place: "--diadanh \"…\""
    }
  }

  var englishOption: String {
    switch self {
    case .position: "--position \"KT. CHỦ TỊCH; PHÓ CHỦ TỊCH\""
    case .signer: "--signer \"…\""
    case .place: "--place \"…\""
    }
  }
}
