// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Posting: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    let number = shown(number)
    switch result {
    case .posted: return "Số \(number): đã gửi lên Cổng."
    case .failed(let failure, let next?):
      return "Số \(number): \(failure.vietnameseWords); tự gửi lại sau \(formats.instant(next))."
    case .failed(let failure, nil):
      return "Số \(number): \(failure.vietnameseWords). Xem lại rồi gửi: tb gui \(draft)."
    }
  }

  package func english(_ formats: Formats) -> String {
    let number = shown(number)
    switch result {
    case .posted: return "No. \(number): posted."
    case .failed(let failure, let next?):
      return "No. \(number): \(failure.englishWords); tried again after \(formats.instant(next))."
    case .failed(let failure, nil):
      return "No. \(number): \(failure.englishWords). Look into it, then: notices post \(draft)."
    }
  }
}
