// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

/// An apology in a unit's own words, with fields in braces.
@Suite struct NoticeTemplateTests {
  private func template(_ words: String) throws -> NoticeTemplate {
    try NoticeTemplate(parsing: FreeText(parsing: words))
  }

  @Test func `words and fields come in their order`() throws {
    let template = try template("{coquan} xin lỗi {congdan}, hẹn trả vào {henlai}.")
    #expect(
      template.parts == [
        .field(.agency), .words(" xin lỗi "), .field(.citizen), .words(", hẹn trả vào "), .field(.newDay), .words("."),
      ])
    #expect(template.text == "{coquan} xin lỗi {congdan}, hẹn trả vào {henlai}.")
  }

  @Test(arguments: NoticeTemplate.Field.allCases)
  func `every field can be written`(_ field: NoticeTemplate.Field) throws {
    #expect(try template("{henlai}{\(field.rawValue)}").parts == [.field(.newDay), .field(field)])
  }

  @Test(arguments: ["{henlai}", "{HENLAI}", "{HẹnLại}", "{hẹnlại}", "{ henlai }"])
  func `accents and capitals of a field's name do not matter`(_ words: String) throws {
    #expect(try template(words).parts == [.field(.newDay)])
  }

  @Test(arguments: ["henlei", "", "ngày", "newDay"])
  func `a field that does not exist is named`(_ name: String) {
    #expect(throws: InvalidTemplate.unknownField(name)) { try template("Hẹn {henlai}, {\(name)}.") }
  }

  @Test(arguments: ["Hẹn {henlai", "Hẹn henlai}", "Hẹn {henlai}}", "{henlai} và {", "} {henlai}"])
  func `a brace without its other one is refused`(_ words: String) {
    #expect(throws: InvalidTemplate.openBrace) { try template(words) }
  }

  @Test(arguments: ["Chúng tôi xin lỗi.", "Hẹn henlai.", "{coquan} xin lỗi {congdan} vì hồ sơ {hoso}."])
  func `without the new day it is no apology`(_ words: String) {
    #expect(throws: InvalidTemplate.missing(.newDay)) { try template(words) }
  }

  @Test func `every field is replaced wherever it stands, and what replaces it is not read again`() throws {
    let template = try template("{congdan}: {coquan} xin lỗi {congdan},\nhẹn {henlai}.")
    let filled = template.filled { field in
      switch field {
      case .citizen: "bà {henlai}"
      case .agency: "UBND huyện"
      case .newDay: "24/11/2023"
      default: "?"
      }
    }
    #expect(filled == "bà {henlai}: UBND huyện xin lỗi bà {henlai},\nhẹn 24/11/2023.")
  }

  @Test func `it is kept as the text that was written`() throws {
    let template = try template("{Coquan} xin lỗi, hẹn {HẹnLại}.")
    let json = try CanonicalJSON.text(template)
    #expect(json == "\"{Coquan} xin lỗi, hẹn {HẹnLại}.\"")
    #expect(try CanonicalJSON.value(NoticeTemplate.self, from: json) == template)
    for broken in ["\"xin lỗi\"", "\"{henlai\"", "\"\"", "7"] {
      #expect(throws: OfficeError.self) { try CanonicalJSON.value(NoticeTemplate.self, from: broken) }
    }
  }
}
