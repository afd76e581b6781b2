// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The sentences as offices write them to the province: counts below ten with a leading zero, shares in brackets.
extension ReportSentence {
  func vietnamese(_ said: ReportWords) -> String {
    let formats = said.formats
    switch self {
    case .ways(let numbers):
      return """
        Việc đánh giá mức độ hài lòng của tổ chức, cá nhân trong quá trình giải quyết TTHC được thực hiện qua \
        \(said.list(numbers.map { "\($0.figure.vietnameseWay) (\(said.count($0)) lượt\(said.mark($0)))" })).
        """
    case .tablets(let number):
      return "Đến thời điểm chốt số liệu có \(said.count(number)) máy tính bảng đang ghép với quầy\(said.mark(number))."
    case .waysUnknown: return "Chưa có số liệu về cách thức lấy đánh giá."
    case .ratings(let count, let top2, let others):
      let rest = others.map { "\($0.figure.vietnameseLevel) là \(said.count($0)) lượt\(said.mark($0))" }
      return """
        \(said.when), tại \(said.place) có \(said.count(count)) lượt đánh giá mức độ hài lòng của tổ chức, cá nhân về \
        quá trình giải quyết TTHC\(said.mark(count)), trong đó đánh giá rất hài lòng và hài lòng là \
        \(said.count(top2)) lượt (\(said.percent(top2)))\(said.mark(top2))\
        \(rest.map { ", " + $0 }.joined()).
        """
    case .hidden(let count):
      return """
        \(said.when), tại \(said.place) có \(said.count(count)) lượt đánh giá mức độ hài lòng\(said.mark(count)); không \
        nêu tỷ lệ vì dưới \(Suppression.least) lượt do công dân tự bấm, để giữ kín người đánh giá.
        """
    case .noRatings: return "\(said.when), chưa có số liệu về lượt đánh giá mức độ hài lòng tại \(said.place)."
    case .fromElsewhere(let source, let isSplit):
      let from = source.isEmpty ? "không ghi nguồn" : "nguồn: \(shown(source.withoutFullStop))"
      return isSplit
        ? "Đây là số tổng từ nơi khác (\(from)); sổ không có từng lượt đánh giá."
        : """
        Đây là số tổng từ nơi khác (\(from)); chưa có số liệu chi tiết theo từng mức, nên không tách được rất hài lòng \
        với hài lòng, bình thường với không hài lòng.
        """
    case .besides(let name, let share, let source):
      return """
        Ngoài ra, \(shown(name)) có số tổng từ nơi khác là \(formats.officialCount(share.satisfied)) lượt hài lòng trên \
        \(formats.officialCount(share.rated)) lượt (\(formats.percentage(share.satisfied, of: share.rated)))\
        \(source.isEmpty ? "" : ", nguồn: \(shown(source.withoutFullStop))"); không cộng vào số liệu trên.
        """
    case .few: return "Số lượt còn ít (dưới \(SmallNumbers.few)), tỷ lệ chỉ để tham khảo."
    case .interval(let lower, let upper):
      return """
        Khoảng tin cậy 95% của tỷ lệ này là \(formats.interval(lower, upper)); khoảng này chỉ nói về sai số ngẫu nhiên, \
        không nói ai đã được mời đánh giá.
        """
    case .response(let visits, let prompts):
      let asked = prompts.map {
        "; trên \(said.whole($0)) lượt được mời đánh giá là \(said.percent($0))\(said.mark($0))"
      }
      return """
        Có \(said.count(visits)) lượt trả lời trên \(said.whole(visits)) lượt tiếp, đạt tỷ lệ \
        \(said.percent(visits))\(said.mark(visits))\(asked ?? "").
        """
    case .noVisits: return "Chưa có số liệu về lượt tiếp và lượt mời đánh giá, nên chưa tính được tỷ lệ trả lời."
    case .excluded(let numbers):
      return """
        Không tính vào số liệu trên: \
        \(said.list(numbers.map { "\(said.count($0)) lượt \($0.figure.vietnameseExclusion)\(said.mark($0))" })).
        """
    case .nothingExcluded: return "Không có lượt đánh giá nào bị loại khỏi số liệu."
    case .onTime(let first, let promise, let without):
      let promised = promise.map {
        "; tính theo ngày hẹn sau cùng là \(said.count($0)) hồ sơ (\(said.percent($0)))\(said.mark($0))"
      }
      let apart = without.map { ", không kể \(said.count($0)) hồ sơ không có hạn trả\(said.mark($0))" }
      return """
        Về thời hạn, trong kỳ có \(said.whole(first)) hồ sơ có kết quả và có hạn trả\(apart ?? ""); trả trước hạn và \
        đúng hạn, tính theo hạn đầu tiên, là \(said.count(first)) hồ sơ (\(said.percent(first)))\(said.mark(first))\
        \(promised ?? "").
        """
    case .noPunctuality: return "Chưa có số liệu về thời hạn: trong kỳ không có hồ sơ nào có kết quả kèm hạn trả."
    case .noCases, .noLate, .late, .apologised, .noneApologised, .missing, .promises, .secondPromise, .published:
      return vietnameseLateness(said)
    }
  }

  private func vietnameseLateness(_ said: ReportWords) -> String {
    switch self {
    case .noCases:
      return "\(said.when), chưa có số liệu về hồ sơ có kết quả hoặc quá hạn tại \(said.place)."
    case .noLate: return "\(said.when), tại \(said.place) không có hồ sơ nào quá hạn."
    case .late(let number):
      return """
        \(said.when), tại \(said.place) có \(said.count(number)) hồ sơ quá hạn (đến hạn trả mà chưa có kết quả)\
        \(said.mark(number)).
        """
    case .apologised(let numbers):
      return """
        Đã ban hành thông báo xin lỗi, trong đó ghi rõ lý do quá hạn và hẹn lại ngày trả kết quả: \
        \(said.list(numbers.map { said.apology($0, $0.figure.vietnameseApology) })).
        """
    case .noneApologised: return "Chưa ban hành thông báo xin lỗi nào."
    case .missing(let number, let draft):
      let drafts = draft.map { ", ngoài ra \(said.count($0)) hồ sơ mới có dự thảo\(said.mark($0))" } ?? ""
      return number.part == 0
        ? "Không có hồ sơ quá hạn nào thiếu thông báo xin lỗi\(said.mark(number))\(drafts)."
        : "Còn \(said.share(number)) chưa có thông báo xin lỗi\(said.mark(number))\(drafts)."
    case .promises(let numbers):
      return """
        Trong \(said.whole(numbers[0])) hồ sơ đã hẹn lại ngày trả: \
        \(said.list(numbers.map { "\(said.count($0)) hồ sơ \($0.figure.vietnamesePromise)\(said.mark($0))" })).
        """
    case .secondPromise(let number):
      return "Có \(said.count(number)) hồ sơ phải hẹn lại lần thứ hai\(said.mark(number))."
    case .published(let number):
      return """
        Đã cập nhật \(said.count(number))/\(said.whole(number)) thông báo xin lỗi đã ban hành (\(said.percent(number))) \
        lên Cổng dịch vụ công – Hệ thống thông tin một cửa điện tử tỉnh\(said.mark(number)).
        """
    default: return ""
    }
  }
}

extension ReportFigure {
  fileprivate var vietnameseWay: String {
    switch self {
    case .kiosk: "thiết bị máy tính bảng (Tablet) đặt tại quầy tiếp nhận và trả kết quả"
    case .link: "mã QR và đường dẫn"
    case .keyed: "bàn phím tại quầy do cán bộ bấm theo lựa chọn của công dân"
    default: "phiếu giấy"
    }
  }

  fileprivate var vietnameseLevel: String {
    self == .neutral ? "bình thường" : "không hài lòng và rất không hài lòng"
  }

  fileprivate var vietnameseExclusion: String {
    switch self {
    case .withdrawn: "do cán bộ nhập rồi thu hồi"
    case .excluded: "do lãnh đạo loại vì có dấu hiệu bất thường"
    default: "bấm khi không được mời"
    }
  }

  fileprivate var vietnameseApology: String {
    switch self {
    case .apologyInTime: "kịp thời"
    case .apologyLate: "chậm so với quy định"
    default: "không thể báo trước do thời hạn từ một ngày trở xuống"
    }
  }

  fileprivate var vietnamesePromise: String {
    switch self {
    case .promiseKept: "trả đúng hẹn"
    case .promiseBroken: "quá ngày hẹn lại mà chưa trả"
    default: "chưa đến ngày hẹn"
    }
  }
}
