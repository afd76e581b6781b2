// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension News: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .answered(let counter): "Quầy \(counter): công dân đã trả lời."
    case .forwarded(let name): "Hồ sơ \(shown(name)) vừa chuyển đến đơn vị của bạn."
    case .ready(let name): "Hồ sơ \(shown(name)) đã có kết quả, chờ trao."
    case .draftWaiting(let draft, let name): "Bản nháp xin lỗi \(draft) của hồ sơ \(shown(name)) đang chờ duyệt."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .answered(let counter): "Counter \(counter): the citizen has answered."
    case .forwarded(let name): "Case \(shown(name)) has just come to your unit."
    case .ready(let name): "The result of case \(shown(name)) is ready to be handed over."
    case .draftWaiting(let draft, let name): "Draft apology \(draft) for case \(shown(name)) awaits approval."
    }
  }
}
