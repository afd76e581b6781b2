// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension InvalidTemplate: Worded {
  package func vietnamese(_ formats: Formats) -> String {
    switch self {
    case .unknownField(let name):
      "Mẫu câu có trường {\(Printable.line(name))} không có thật. Dùng được: \(Self.fields)."
    case .openBrace: "Mẫu câu có dấu { hoặc } đứng lẻ. Viết cả đôi, ví dụ {henlai}."
    case .missing(let field): "Lời xin lỗi phải nêu ngày hẹn lại: thêm {\(field.rawValue)}."
    }
  }

  package func english(_ formats: Formats) -> String {
    switch self {
    case .unknownField(let name):
      "The sentence has a field {\(Printable.line(name))} that does not exist. There are: \(Self.fields)."
    case .openBrace: "The sentence has a { or } without the other one. Write both, such as {henlai}."
    case .missing(let field): "The apology must name the new date: add {\(field.rawValue)}."
    }
  }

  private static var fields: String {
    NoticeTemplate.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
  }
}
