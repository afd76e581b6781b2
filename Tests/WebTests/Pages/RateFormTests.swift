// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing
import Wording

@testable import Web

@Suite struct RateFormTests {
  private let site = Site(MadeUp.figures())

  @Test func `a filled form becomes an answer and a remark`() throws {
    let fields = try #require(
      FormFields(
        "level=2&reason=waiting&reason=late&reason=nothing&comment=Ch%E1%BB%9D+l%C3%A2u%0D%0Aqu%C3%A1&callback=1"))
    let (answer, remark) = try RateForm(fields).read(sequence: 7)
    #expect(answer.level.level == 2)
    #expect(answer.reasons == [.waiting, .late])
    #expect(answer.wishesContact)
    #expect(answer.sequence == 7)
    #expect(remark.comment?.text == "Chờ lâu\nquá")
    #expect(remark.contact == nil)
  }

  @Test func `what has to be put right is told, and nothing typed is lost`() throws {
    var form = try RateForm(#require(FormFields("comment=a%22b&reason=trips")))
    #expect(throws: RateProblem.noLevel) { try form.read(sequence: 0) }
    let page = site.rate("t", form, .noLevel, .vi)
    #expect(page.status == .badRequest)
    #expect(page.text.contains("role=\"alert\">Xin chọn một trong năm mức."))
    #expect(page.text.contains("\na&quot;b</textarea>"))
    #expect(page.text.contains("value=\"trips\" checked"))
    form.level = 4
    form.comment = String(repeating: "ạ", count: 2_001)
    #expect(throws: RateProblem.comment(2_001)) { try form.read(sequence: 0) }
    #expect(site.rate("t", form, .comment(2_001), .vi).text.contains("2.001 ký tự; nhiều nhất 2.000"))
    form.comment = "a\u{1}b"
    #expect(throws: RateProblem.unreadable) { try form.read(sequence: 0) }
  }

  @Test func `each standing of the secret has its page`() throws {
    #expect(site.rate("t", .unknown, .vi).status == .notFound)
    #expect(site.rate("t", .over, .vi).status == .gone)
    #expect(site.rate("t", .early, .vi).status == .ok)
    let again = site.rate("t", .answered, .en).text
    #expect(again.contains("You have rated with this code today."))
    #expect(!again.contains(" checked"), "somebody else may hold the slip")
    #expect(again.contains("action=\"/r/t?lang=en\""))
    let open = site.rate("t", .open, .vi).text
    #expect(!open.contains(" checked"))
    #expect(open.components(separatedBy: "type=\"radio\"").count == 6)
    #expect(open.components(separatedBy: "type=\"checkbox\"").count == 8)
  }

  @Test(arguments: Language.allCases)
  func `refusals stand in the layout with their number`(_ language: Language) {
    let text = Site.unread.refusal(.notFound, language, "id-1")
    #expect(text.contains(WebRefusal.notFound.sentence(language)))
    #expect(text.contains("404"))
    #expect(text.contains("id-1"))
    #expect(text.contains(PageLabel.office.text(language)))
  }
}
