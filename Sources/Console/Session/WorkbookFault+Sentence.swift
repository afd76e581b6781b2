// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Wording

extension WorkbookFault {
  var vietnamese: String {
    switch self {
    case .old: "đây là tệp Excel đời cũ (.xls); mở bằng Excel, lưu lại thành .xlsx hoặc \"CSV UTF-8\"."
    case .markup: "đây là trang web hay XML đặt tên .xls; mở bằng Excel, lưu lại thành .xlsx hoặc \"CSV UTF-8\"."
    case .binary: "đây là tệp Excel nhị phân (.xlsb); mở bằng Excel, lưu lại thành .xlsx hoặc \"CSV UTF-8\"."
    case .otherArchive: "tệp nén này không phải bảng tính .xlsx; hãy lưu bảng thành .xlsx hoặc \"CSV UTF-8\"."
    case .encrypted: "bảng tính có mật khẩu; bỏ mật khẩu rồi lưu lại."
    case .damaged: "bảng tính hỏng hoặc tải về chưa đủ; tải lại, hoặc mở bằng Excel rồi lưu lại."
    case .documentType: "bảng tính chứa khai báo DOCTYPE, không nhận; mở bằng Excel rồi lưu lại."
    case .tooLarge: "bảng tính bung ra quá lớn, không nhận; hãy lưu thành \"CSV UTF-8\"."
    case .tooManyTexts: "bảng tính có quá nhiều chữ khác nhau; hãy lưu thành \"CSV UTF-8\"."
    case .textTooLong(let limit): "ô hay dòng dài quá \(limit) byte."
    case .tooManyRows(let limit): "bảng tính có quá \(limit) dòng; hãy lưu thành \"CSV UTF-8\"."
    case .tooManyColumns(let limit): "bảng tính có quá \(limit) cột; bỏ các cột thừa rồi lưu lại."
    case .noSheet: "không có trang tính nào hiện ra; mở bằng Excel, cho hiện trang cần nạp rồi lưu lại."
    case .unknownSheet(let name): "không có trang tính tên \"\(Printable.line(name))\"."
    case .errorCell(let word, let cell): "ô \(cell) có lỗi công thức \(Printable.line(word)); sửa ô ấy rồi lưu lại."
    }
  }

  var english: String {
    switch self {
    case .old: "this is an old Excel file (.xls); open it in Excel and save it as .xlsx or \"CSV UTF-8\"."
    case .markup: "this is a web page or XML named .xls; open it in Excel and save it as .xlsx or \"CSV UTF-8\"."
    case .binary: "this is a binary Excel file (.xlsb); open it in Excel and save it as .xlsx or \"CSV UTF-8\"."
    case .otherArchive: "this archive is no .xlsx workbook; save the table as .xlsx or \"CSV UTF-8\"."
    case .encrypted: "the workbook has a password; remove it and save again."
    case .damaged: "the workbook is damaged or cut off; fetch it again, or open it in Excel and save it."
    case .documentType: "the workbook declares a DOCTYPE and is not taken; open it in Excel and save it."
    case .tooLarge: "the workbook unpacks to too much and is not taken; save it as \"CSV UTF-8\"."
    case .tooManyTexts: "the workbook has too many different texts; save it as \"CSV UTF-8\"."
    case .textTooLong(let limit): "a cell or row is longer than \(limit) bytes."
    case .tooManyRows(let limit): "the workbook has more than \(limit) rows; save it as \"CSV UTF-8\"."
    case .tooManyColumns(let limit): "the workbook has more than \(limit) columns; remove those not needed and save."
    case .noSheet: "no sheet is visible; unhide the one to be loaded in Excel and save."
    case .unknownSheet(let name): "there is no sheet named \"\(Printable.line(name))\"."
    case .errorCell(let word, let cell): "cell \(cell) holds the error \(Printable.line(word)); mend it and save."
    }
  }
}

extension LegacyEncoding {
  /// The name under which UniKey and the offices know it.
  var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC, .VnTime)"
    case .vni: "VNI (VNI-Times)"
    case .windows1258: "Windows-1258"
    }
  }
}
