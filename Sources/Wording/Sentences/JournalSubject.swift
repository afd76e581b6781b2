// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What a journal entry is about, read off its subject such as `case:524-mc/2026/7`.
enum JournalSubject {
  static func vietnamese(_ subject: String) -> String {
    let (kind, name) = parts(of: subject)
    return switch kind {
    case "case": "hồ sơ \(name)"
    case "notice": "văn bản xin lỗi \(name)"
    case "rating": "lượt đánh giá \(name)"
    case "unit": "đơn vị \(name)"
    case "officer": "cán bộ \(name)"
    case "counter": "quầy \(name)"
    case "box": "hộp phiếu \(name)"
    case "complaint": "phản ánh \(name)"
    case "wish": "lượt xin gọi lại \(name)"
    default: shown(subject)
    }
  }

  static func english(_ subject: String) -> String {
    let (kind, name) = parts(of: subject)
    return switch kind {
    case "case", "notice", "rating", "unit", "officer", "counter", "box", "complaint", "wish":
      "\(kind == "notice" ? "apology" : kind) \(name)"
    default: shown(subject)
    }
  }

  private static func parts(of subject: String) -> (kind: String, name: String) {
    let parts = subject.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return ("", subject) }
    return (String(parts[0]), shown(String(parts[1])))
  }
}

extension PrivateField: Named {
  package var vietnameseName: String {
    switch self {
    case .owner: "chủ hồ sơ"
    case .phone: "điện thoại"
    case .address: "địa chỉ"
    case .submitter: "người nộp thay"
    case .reason: "lý do"
    case .note: "ghi chú"
    case .complaint: "nội dung phản ánh"
    case .citizen: "người phản ánh"
    case .about: "cán bộ bị phản ánh"
    case .done: "kết quả xử lý"
    }
  }

  package var englishName: String {
    switch self {
    case .owner: "owner"
    case .phone: "telephone"
    case .address: "address"
    case .submitter: "handed in by"
    case .reason: "reason"
    case .note: "note"
    case .complaint: "complaint"
    case .citizen: "who complained"
    case .about: "officer complained about"
    case .done: "what was done"
    }
  }
}
