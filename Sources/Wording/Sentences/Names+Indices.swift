// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension OfficialIndex: Named {
  package var vietnameseName: String {
    switch self {
    case .totalTime: "tổng thời gian giải quyết"
    case .agencyTime: "thời gian của từng cơ quan"
    case .contacts: "số lần liên hệ để hoàn thiện hồ sơ"
    case .agencies: "số cơ quan phải liên hệ"
    case .organisation: "tổ chức Bộ phận Một cửa"
    case .publicity: "công khai thủ tục"
    case .attitude: "thái độ"
    case .complaints: "giải quyết phản ánh, kiến nghị"
    case .online: "dịch vụ công trực tuyến"
    }
  }

  package var englishName: String {
    switch self {
    case .totalTime: "whole time"
    case .agencyTime: "each agency's time"
    case .contacts: "contacts to complete the dossier"
    case .agencies: "agencies to go to"
    case .organisation: "organisation of the desk"
    case .publicity: "publicity"
    case .attitude: "attitude"
    case .complaints: "handling of complaints"
    case .online: "services online"
    }
  }
}

extension OfficialIndex {
  /// What a case needs for some points, or why it has none.
  package func meaning(of points: Points?, _ formats: Formats) -> String {
    formats.language == .vi ? vietnameseMeaning(points) : englishMeaning(points)
  }

  private func vietnameseMeaning(_ points: Points?) -> String {
    switch (self, points) {
    case (.totalTime, .two): "trước hạn"
    case (.totalTime, .one): "đúng hạn"
    case (.totalTime, .some(.none)): "quá hạn"
    case (.totalTime, nil): "không có hạn trả"
    case (.agencyTime, .two): "mọi cơ quan trước hạn"
    case (.agencyTime, .one): "không cơ quan nào quá hạn"
    case (.agencyTime, .some(.none)): "có cơ quan quá hạn"
    case (.agencyTime, nil): "có cơ quan không được giao hạn"
    case (.contacts, .two): "không phải bổ sung"
    case (.contacts, .one): "bổ sung một lần"
    case (.contacts, .some(.none)): "bổ sung nhiều lần"
    case (.contacts, nil): "hồ sơ nạp từ nơi khác"
    case (.agencies, .two): "không phải đến cơ quan nào"
    case (.agencies, .one): "chỉ đến Bộ phận Một cửa"
    case (.agencies, .some(.none)): "phải đến nhiều cơ quan"
    case (.organisation, .two): "đủ tỷ lệ thủ tục làm tại chỗ"
    case (.organisation, .one): "chưa đủ tỷ lệ"
    case (.organisation, .some(.none)): "không thủ tục nào làm tại chỗ"
    case (.publicity, .two): "niêm yết và điện tử"
    case (.publicity, .one): "một trong hai cách"
    case (.publicity, .some(.none)): "không công khai"
    case (.attitude, .two): "trước hạn, không bị phản ánh"
    case (.attitude, .one): "đúng hạn, không bị phản ánh"
    case (.attitude, .some(.none)): "phản ánh đúng"
    case (.attitude, nil): "quá hạn, không có hạn, hoặc phản ánh đang xử lý"
    case (.complaints, .two): "không có, hoặc xử lý đúng hạn cả"
    case (.complaints, .one): "đúng hạn từ 90%"
    case (.complaints, .some(.none)): "dưới 90%, hoặc có vụ kéo dài"
    case (.complaints, nil): "mọi phản ánh còn đang xử lý"
    case (.online, .two): "đủ thủ tục và hồ sơ trực tuyến, không quá hạn"
    case (.online, .one): "một phần"
    case (.online, .some(.none)): "dưới mức"
    case (.agencies, nil), (.organisation, nil), (.publicity, nil), (.online, nil): "chưa ai ghi"
    }
  }

  private func englishMeaning(_ points: Points?) -> String {
    switch (self, points) {
    case (.totalTime, .two): "early"
    case (.totalTime, .one): "on time"
    case (.totalTime, .some(.none)): "late"
    case (.totalTime, nil): "no due date"
    case (.agencyTime, .two): "every agency early"
    case (.agencyTime, .one): "no agency late"
    case (.agencyTime, .some(.none)): "an agency late"
    case (.agencyTime, nil): "an agency without a limit of its own"
    case (.contacts, .two): "nothing had to be brought"
    case (.contacts, .one): "papers brought once"
    case (.contacts, .some(.none)): "papers brought more often"
    case (.contacts, nil): "cases from other systems"
    case (.agencies, .two): "no agency"
    case (.agencies, .one): "only the one-stop desk"
    case (.agencies, .some(.none)): "several agencies"
    case (.organisation, .two): "enough procedures on site"
    case (.organisation, .one): "some, not enough"
    case (.organisation, .some(.none)): "no procedure on site"
    case (.publicity, .two): "posted and electronic"
    case (.publicity, .one): "one of the two"
    case (.publicity, .some(.none)): "not public"
    case (.attitude, .two): "early, no complaint"
    case (.attitude, .one): "on time, no complaint"
    case (.attitude, .some(.none)): "complaint upheld"
    case (.attitude, nil): "late, no due date, or a complaint still open"
    case (.complaints, .two): "none, or all handled on time"
    case (.complaints, .one): "on time from 90%"
    case (.complaints, .some(.none)): "below 90%, or one prolonged"
    case (.complaints, nil): "every complaint is still open"
    case (.online, .two): "enough procedures and dossiers online, none late"
    case (.online, .one): "some"
    case (.online, .some(.none)): "less"
    case (.agencies, nil), (.organisation, nil), (.publicity, nil), (.online, nil): "nobody has typed it in"
    }
  }

  /// What is typed in for it, for those that are.
  package func typedForm(_ formats: Formats) -> String {
    let isVietnamese = formats.language == .vi
    return switch self {
    case .agencies:
      isVietnamese
        ? "số hồ sơ không phải đến cơ quan nào, chỉ đến Một cửa, đến nhiều hơn, ví dụ 120 30 5"
        : "cases with no agency, only the one-stop desk, more agencies, such as 120 30 5"
    case .publicity: isVietnamese ? "số cách công khai: 0, 1 hoặc 2" : "in how many ways: 0, 1 or 2"
    case .organisation, .online, .totalTime, .agencyTime, .contacts, .attitude, .complaints:
      isVietnamese ? "số đếm hay phần trăm, ví dụ 26/50 hoặc 52%" : "counts or a percentage, such as 26/50 or 52%"
    }
  }
}

extension IndexBand: Named {
  package var vietnameseName: String {
    switch self {
    case .excellent: "xuất sắc"
    case .good: "tốt"
    case .fair: "khá"
    case .average: "trung bình"
    case .weak: "yếu"
    }
  }

  package var englishName: String {
    switch self {
    case .excellent: "excellent"
    case .good: "good"
    case .fair: "fair"
    case .average: "average"
    case .weak: "weak"
    }
  }
}

extension StaffBand: Named {
  package var vietnameseName: String {
    switch self {
    case .upper: "từ 5,0"
    case .middle: "3,5 đến dưới 5,0"
    case .lower: "dưới 3,5"
    }
  }

  package var englishName: String {
    switch self {
    case .upper: "from 5.0"
    case .middle: "3.5 to below 5.0"
    case .lower: "below 3.5"
    }
  }
}

extension Group766: Named {
  package var vietnameseName: String {
    switch self {
    case .transparency: "công khai, minh bạch"
    case .progress: "tiến độ giải quyết"
    case .online: "dịch vụ công trực tuyến"
    case .payment: "thanh toán trực tuyến"
    case .satisfaction: "mức độ hài lòng"
    case .digitisation: "số hóa hồ sơ"
    }
  }

  package var englishName: String {
    switch self {
    case .transparency: "transparency"
    case .progress: "progress"
    case .online: "services online"
    case .payment: "payment online"
    case .satisfaction: "satisfaction"
    case .digitisation: "digitisation"
    }
  }
}

extension Formats {
  /// Points in tenths: 149 is `14,9`; `–` where there are none.
  package func points(tenths: Int?) -> String { tenths.map { decimal($0, decimals: 1) } ?? Self.noData }

  /// Points in hundredths: 1987 is `19,87`.
  package func points(hundredths: Int?) -> String { hundredths.map { decimal($0, decimals: 2) } ?? Self.noData }
}
