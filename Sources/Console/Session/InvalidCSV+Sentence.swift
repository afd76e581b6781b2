// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Wording

extension InvalidCSV {
  /// Where the file cannot be read, and why.
  func sentence(_ formats: Formats) -> String {
    formats.language == .vi
      ? "Dòng \(line), cột \(column): \(vietnamese)" : "Line \(line), column \(column): \(english)"
  }

  private var vietnamese: String {
    switch problem {
    case .empty: "tệp trống."
    case .workbook(let fault): fault.vietnamese
    case .legacyEncoding(let encoding):
      "chữ viết bằng bảng mã \(encoding.name), không phải Unicode; mở UniKey Toolkit (Ctrl+Shift+F6) chuyển sang Unicode "
        + "rồi lưu thành \"CSV UTF-8\"."
    case .nulByte: "có byte NUL, không phải tệp văn bản."
    case .unreadable: "không đọc tiếp được tệp."
    case .invalidUTF8: "byte không phải UTF-8; hãy lưu lại tệp thành \"CSV UTF-8\"."
    case .invalidUTF16: "ký tự UTF-16 bị cắt đôi; hãy lưu lại tệp thành \"CSV UTF-8\"."
    case .unterminatedQuote: "dấu nháy kép mở mà không đóng."
    case .unfinishedLine: "tệp hết giữa dòng, có thể tải về chưa đủ; tải lại, hoặc nếu đã đủ thì xuống dòng ở cuối tệp."
    case .quoteInsideField: "dấu nháy kép giữa ô không có nháy; viết cả ô trong nháy và nhân đôi dấu bên trong."
    case .textAfterQuote: "có chữ sau dấu nháy đóng."
    case .fieldCount(let expected, let found): "có \(found) ô, tiêu đề có \(expected)."
    case .fieldTooLong(let limit): "ô dài quá \(limit) byte."
    case .rowTooLong(let limit): "dòng dài quá \(limit) byte."
    case .duplicateColumn(let name): "cột \"\(Printable.line(name))\" có hai lần."
    case .missingColumns(let names): "thiếu cột: \(names.joined(separator: ", "))."
    }
  }

  private var english: String {
    switch problem {
    case .empty: "the file is empty."
    case .workbook(let fault): fault.english
    case .legacyEncoding(let encoding):
      "the text is in \(encoding.name), not in Unicode; convert it with UniKey Toolkit (Ctrl+Shift+F6) and save it as "
        + "\"CSV UTF-8\"."
    case .nulByte: "there is a NUL byte, this is no text file."
    case .unreadable: "the file cannot be read any further."
    case .invalidUTF8: "a byte is not UTF-8; save the file again as \"CSV UTF-8\"."
    case .invalidUTF16: "half a UTF-16 character; save the file again as \"CSV UTF-8\"."
    case .unterminatedQuote: "a double quote is opened and never closed."
    case .unfinishedLine: "the file ends inside a line and may be cut off; fetch it again, or end the last line."
    case .quoteInsideField: "a double quote inside a bare field; quote the field and double the quote."
    case .textAfterQuote: "there is text after a closing quote."
    case .fieldCount(let expected, let found): "\(found) fields where the header has \(expected)."
    case .fieldTooLong(let limit): "a field is longer than \(limit) bytes."
    case .rowTooLong(let limit): "the row is longer than \(limit) bytes."
    case .duplicateColumn(let name): "the column \"\(Printable.line(name))\" stands there twice."
    case .missingColumns(let names): "columns are missing: \(names.joined(separator: ", "))."
    }
  }
}
