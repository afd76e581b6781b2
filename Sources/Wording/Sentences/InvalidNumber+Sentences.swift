// SPDX-License-Identifier: GPL-3.0-or-later

extension InvalidNumber: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch problem {
    case .empty: "Chưa nhập số. Gõ như 4.769 hoặc 99,4."
    case .notANumber: "\(quoted(text)) không phải số. Gõ như 4.769 hoặc 99,4."
    case .wrongGroups:
      "Số \(quoted(text)) đặt dấu chấm, dấu phẩy chưa đúng. Gõ như 4.769 (hàng nghìn) hoặc 99,4 (phần lẻ)."
    case .notWhole: "Số \(quoted(text)) phải là số nguyên. Bỏ phần lẻ sau dấu phẩy."
    case .tooLong: "Số \(quoted(text)) quá dài. Kiểm tra lại số."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch problem {
    case .empty: "There is no number. Type 4.769 or 99,4."
    case .notANumber: "\(quoted(text)) is not a number. Type 4.769 or 99,4."
    case .wrongGroups:
      "The points or commas in \(quoted(text)) are misplaced. Type 4.769 (thousands) or 99,4 (decimals)."
    case .notWhole: "\(quoted(text)) must be a whole number. Remove the decimals after the comma."
    case .tooLong: "The number \(quoted(text)) is too long. Check it."
    }
  }
}
