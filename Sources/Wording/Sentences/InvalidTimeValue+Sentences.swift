// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension InvalidDay: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch reason {
    case .notADate: "\(quoted(text)) không phải ngày. Gõ như 5/9/2023 hoặc 2023-09-05, ngày trước tháng sau."
    case .noSuchDay: "Không có ngày \(shown(text)). Kiểm tra ngày và tháng; ngày đứng trước tháng."
    case .monthFirst: "\(quoted(text)) viết tháng trước ngày. Gõ ngày trước, như 25/9/2023."
    case .shortYear: "\(quoted(text)) viết năm hai chữ số. Gõ đủ bốn chữ số, như 5/9/2023."
    case .outOfRange: "Ngày \(shown(text)) nằm ngoài các năm 1900–2199. Kiểm tra lại năm."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch reason {
    case .notADate: "\(quoted(text)) is not a date. Type 5/9/2023 or 2023-09-05, the day before the month."
    case .noSuchDay: "There is no day \(shown(text)). Check day and month; the day comes first."
    case .monthFirst: "\(quoted(text)) has the month before the day. Type the day first, like 25/9/2023."
    case .shortYear: "\(quoted(text)) has a year of two digits. Type all four, like 5/9/2023."
    case .outOfRange: "\(shown(text)) lies outside the years 1900–2199. Check the year."
    }
  }
}

extension InvalidInstant: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch reason {
    case .notAMoment: "\(quoted(text)) không phải thời điểm. Gõ như 25/11/2026 07:31 hoặc 2026-11-25T07:31:00+07:00."
    case .offsetMissing: "\(quoted(text)) thiếu múi giờ. Thêm +07:00, hoặc gõ như 25/11/2026 07:31."
    case .day(.notADate): "\(quoted(text)) không bắt đầu bằng một ngày. Gõ như 25/11/2026 07:31."
    case .day(.noSuchDay): "Ngày trong \(quoted(text)) không có thật. Kiểm tra ngày và tháng; ngày đứng trước tháng."
    case .day(.monthFirst): "\(quoted(text)) viết tháng trước ngày. Gõ ngày trước, như 25/11/2026 07:31."
    case .day(.shortYear): "\(quoted(text)) viết năm hai chữ số. Gõ đủ bốn chữ số, như 25/11/2026 07:31."
    case .day(.outOfRange): "Ngày trong \(quoted(text)) nằm ngoài các năm 1900–2199. Kiểm tra lại năm."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch reason {
    case .notAMoment: "\(quoted(text)) is not a moment. Type 25/11/2026 07:31 or 2026-11-25T07:31:00+07:00."
    case .offsetMissing: "\(quoted(text)) has no time zone. Add +07:00, or type 25/11/2026 07:31."
    case .day(.notADate): "\(quoted(text)) does not begin with a date. Type 25/11/2026 07:31."
    case .day(.noSuchDay): "The day in \(quoted(text)) does not exist. Check day and month; the day comes first."
    case .day(.monthFirst): "\(quoted(text)) has the month before the day. Type the day first, like 25/11/2026 07:31."
    case .day(.shortYear): "\(quoted(text)) has a year of two digits. Type all four, like 25/11/2026 07:31."
    case .day(.outOfRange): "The day in \(quoted(text)) lies outside the years 1900–2199. Check the year."
    }
  }
}

extension InvalidTime: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(text)) không phải giờ. Gõ như 7:30, 07:30 hoặc 7h30."
  }
  package func english(_ formats: Formats) -> String {
    "\(quoted(text)) is not a time of day. Type 7:30, 07:30 or 7h30."
  }
}

extension InvalidMonth: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(text)) không phải tháng. Gõ như 3/2023 hoặc 2023-03."
  }
  package func english(_ formats: Formats) -> String { "\(quoted(text)) is not a month. Type 3/2023 or 2023-03." }
}

extension InvalidPeriod: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "Kỳ này kết thúc (\(formats.day(through))) trước khi bắt đầu (\(formats.day(from))). Đổi lại hai ngày."
  }

  package func english(_ formats: Formats) -> String {
    "This period ends (\(formats.day(through))) before it begins (\(formats.day(from))). Swap the two days."
  }
}

extension InvalidTimeLimit: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch reason {
    case .unknownUnit:
      "\(quoted(text)) không phải thời hạn. Gõ như 3nlv (ngày làm việc), 15n (ngày), 8gio, 2th hoặc ngay."
    case .badAmount: "Thời hạn \(quoted(text)) phải lớn hơn 0, nhiều nhất 1.000, không quá hai số lẻ. Gõ như 2,5nlv."
    case .partOfAMonth: "Thời hạn \(quoted(text)) có phần lẻ của tháng. Gõ số tháng tròn, hoặc đổi ra ngày."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch reason {
    case .unknownUnit: "\(quoted(text)) is not a time limit. Type 3wd (working days), 15d (days), 8h, 2mo or sameday."
    case .badAmount:
      "The time limit \(quoted(text)) must be above 0, at most 1,000, with two decimals at most, like 2.5wd."
    case .partOfAMonth: "The time limit \(quoted(text)) has a part of a month. Type whole months, or days."
    }
  }
}

extension InvalidLimitAmount: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(text)) phải là số lớn hơn 0, nhiều nhất 1.000, không quá hai số lẻ. Gõ như 3 hoặc 2,5."
  }

  package func english(_ formats: Formats) -> String {
    "\(quoted(text)) must be a number above 0, at most 1,000, with two decimals at most. Type 3 or 2.5."
  }
}
