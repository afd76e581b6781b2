// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Weekday: Named {
  package var vietnameseName: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }

  package var englishName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

extension DayKind: Named {
  package var vietnameseName: String {
    switch self {
    case .working: "ngày làm việc"
    case .makeUp(let name): "ngày làm bù (\(shown(name)))"
    case .weekend: "cuối tuần"
    case .dayOff(let name): "ngày nghỉ (\(shown(name)))"
    case .closedLocally(let name): "đóng cửa tại chỗ (\(shown(name)))"
    }
  }

  package var englishName: String {
    switch self {
    case .working: "working day"
    case .makeUp(let name): "make-up day (\(shown(name)))"
    case .weekend: "weekend"
    case .dayOff(let name): "day off (\(shown(name)))"
    case .closedLocally(let name): "closed locally (\(shown(name)))"
    }
  }
}

extension CalendarEntry.Kind: Named {
  package var vietnameseName: String {
    switch self {
    case .dayOff: "ngày nghỉ"
    case .workingSaturday: "ngày làm bù"
    case .closedLocally: "đóng cửa tại chỗ"
    case .ordinary: "ngày thường"
    }
  }

  package var englishName: String {
    switch self {
    case .dayOff: "day off"
    case .workingSaturday: "make-up day"
    case .closedLocally: "closed locally"
    case .ordinary: "ordinary day"
    }
  }
}

extension LimitUnit: Named {
  package var vietnameseName: String {
    switch self {
    case .sameDay: "trong ngày"
    case .workingDay: "ngày làm việc"
    case .calendarDay: "ngày"
    case .month: "tháng"
    case .workingHour: "giờ làm việc"
    }
  }

  package var englishName: String {
    switch self {
    case .sameDay: "same day"
    case .workingDay: "working days"
    case .calendarDay: "days"
    case .month: "months"
    case .workingHour: "working hours"
    }
  }
}

extension SupplementRule: Named {
  package var vietnameseName: String {
    switch self {
    case .pause: "tạm dừng khi chờ bổ sung"
    case .restart: "tính lại từ đầu khi bổ sung xong"
    }
  }

  package var englishName: String {
    switch self {
    case .pause: "paused while a supplement is awaited"
    case .restart: "begins anew once the supplement has come"
    }
  }
}
