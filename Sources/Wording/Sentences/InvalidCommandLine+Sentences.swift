// SPDX-License-Identifier: GPL-3.0-or-later

extension InvalidCommandLine: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch problem {
    case .unterminatedQuote: "Thiếu dấu nháy đóng. Thêm dấu nháy ở cuối cụm từ."
    case .danglingBackslash: "Dòng lệnh kết thúc bằng dấu \\. Bỏ dấu đó, hoặc gõ tiếp ký tự cần giữ."
    case .controlCharacter(let code):
      "Dòng lệnh có ký tự điều khiển U+\(Self.hexadecimal(code)). Xóa ký tự đó rồi gõ lại."
    case .optionWithoutName: "Thiếu tên tùy chọn sau dấu --. Gõ như --donvi 524."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch problem {
    case .unterminatedQuote: "The closing quotation mark is missing. Add one where the phrase ends."
    case .danglingBackslash: "The line ends with \\. Remove it, or type the character it should keep."
    case .controlCharacter(let code): "The line contains the control character U+\(Self.hexadecimal(code)). Remove it."
    case .optionWithoutName: "The name of the option after -- is missing. Type something like --unit 524."
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
