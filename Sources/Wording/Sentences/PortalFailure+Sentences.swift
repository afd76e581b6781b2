// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension PortalFailure {
  /// What was the matter, as a part of a sentence.
  var vietnameseWords: String {
    switch self {
    case .unreachable(let said): "không kết nối được với Cổng (\(Printable.line(said)))"
    case .silent: "Cổng không trả lời"
    case .garbled: "Cổng trả lời không đọc được"
    case .moved(let address): "Cổng đã chuyển sang địa chỉ khác\(address.map { " (\(Printable.line($0)))" } ?? "")"
    case .rejected(let status): "Cổng từ chối (mã \(status))"
    case .troubled(let status, _): "Cổng đang gặp sự cố (mã \(status))"
    }
  }

  var englishWords: String {
    switch self {
    case .unreachable(let said): "the portal cannot be reached (\(Printable.line(said)))"
    case .silent: "the portal does not answer"
    case .garbled: "the portal's answer cannot be read"
    case .moved(let address): "the portal has moved\(address.map { " (\(Printable.line($0)))" } ?? "")"
    case .rejected(let status): "the portal refuses it (\(status))"
    case .troubled(let status, _): "the portal is in trouble (\(status))"
    }
  }
}

extension InvalidWebAddress: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    "\(quoted(word)) không phải địa chỉ dùng được. Gõ địa chỉ https://… không dấu, không kèm mật khẩu."
  }

  package func english(_ formats: Formats) -> String {
    "\(quoted(word)) cannot be used as an address. Type an https://… address in ASCII, without a password in it."
  }
}
