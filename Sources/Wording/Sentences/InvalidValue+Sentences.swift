// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension InvalidText: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch problem {
    case .empty: "Chưa nhập nội dung. Gõ ít nhất một chữ."
    case .tooLong(let count):
      "Nội dung dài \(formats.count(count)) ký tự, nhiều nhất là \(formats.count(FreeText.limit)). Rút ngắn lại."
    case .control: "Nội dung có ký tự điều khiển. Bỏ các ký tự đó rồi nhập lại."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch problem {
    case .empty: "There is no text. Type at least one letter."
    case .tooLong(let count):
      "The text has \(formats.count(count)) characters, at most \(formats.count(FreeText.limit)) are kept. Shorten it."
    case .control: "The text contains control characters. Remove them and enter it again."
    }
  }
}

extension InvalidCounter: Worded {
  package func vietnamese(_ formats: Formats) -> String { Self.vietnamese(word) }
  package func english(_ formats: Formats) -> String { Self.english(word) }

  static func vietnamese(_ word: String) -> String { "\(quoted(word)) không phải số quầy. Gõ một số từ 1 đến 99." }
  static func english(_ word: String) -> String { "\(quoted(word)) is not a counter. Type a number from 1 to 99." }
}

extension InvalidSatisfaction: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(word)) không phải mức hài lòng. Gõ một số từ 1 (rất không hài lòng) đến 5 (rất hài lòng)."
  }

  package func english(_ formats: Formats) -> String {
    "\(quoted(word)) is not a level. Type a number from 1 (very dissatisfied) to 5 (very satisfied)."
  }
}

extension InvalidLogin: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(word)) không dùng làm tên đăng nhập được. Dùng 1 đến 40 chữ, số, dấu chấm, gạch dưới hoặc gạch nối."
  }

  package func english(_ formats: Formats) -> String {
    "\(quoted(word)) cannot be a login name. Use 1 to 40 letters, digits, dots, underscores or hyphens."
  }
}

extension InvalidPIN: Worded {
  package func vietnamese(_ formats: Formats) -> String { "Mã PIN gồm 4 đến 12 chữ số. Nhập lại." }
  package func english(_ formats: Formats) -> String { "A PIN has 4 to 12 digits. Enter it again." }
}

extension InvalidUnitCode: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(word)) không dùng làm mã đơn vị được. Dùng 1 đến 40 chữ, số, dấu chấm hoặc gạch nối."
  }

  package func english(_ formats: Formats) -> String {
    "\(quoted(word)) cannot be a unit's code. Use 1 to 40 letters, digits, dots or hyphens."
  }
}

extension InvalidCaseCode: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(word)) không phải số hay mã hồ sơ. Gõ như H214, H214/2026 hoặc 000.00.53.H48-231105-0012."
  }

  package func english(_ formats: Formats) -> String {
    "\(quoted(word)) is not a case's number or code. Type H214, H214/2026 or 000.00.53.H48-231105-0012."
  }
}

extension InvalidProcedureCode: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(word)) không phải mã thủ tục. Gõ như 1.001612, hoặc 1 đến 40 chữ, số, dấu chấm, gạch nối."
  }

  package func english(_ formats: Formats) -> String {
    "\(quoted(word)) is not a procedure's code. Type it like 1.001612, or 1 to 40 letters, digits, dots, hyphens."
  }
}
