// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Web

@Suite struct PublicPagesTests {
  private let pages = MadeUp.pages(late: 250)

  /// Every page there is, by a name for messages.
  private static func all(_ pages: PublicPages, _ language: Language) -> [(String, Page)] {
    let code = CaseCode(rawValue: "000.00.53.H48-231105-0012")
    var form = RateForm()
    form.comment = "\"'><script>alert(1)</script>\u{301}"
    return [
      ("overview", pages.overview(language)), ("units", pages.units(language)),
      ("year", pages.units(language, period: "2023")), ("fields", pages.fields(language)),
      ("months", pages.months(language)), ("late", pages.late(language)), ("late 2", pages.late(language, page: "2")),
      ("look-up", pages.lookUp(language)), ("unknown case", pages.lookUp(language, code: code, progress: nil)),
      ("case", pages.lookUp(language, code: code, progress: .handled)),
      ("no code", pages.lookUp(language, invalid: "<b>")), ("procedures", pages.procedures(language)),
      ("search", pages.procedures(language, search: "\"><script>")),
      ("strange", pages.procedure("1.000110", language)), ("procedure", pages.procedure("1.001193", language)),
      ("no procedure", pages.procedure("<i>", language)), ("method", pages.method(language)),
      ("data", pages.data(language)), ("wrong", pages.fields(language, period: "<u>")),
      ("rate", pages.site.rate("a\"b", .open, language)), ("early", pages.site.rate("t", .early, language)),
      ("over", pages.site.rate("t", .over, language)), ("unknown", pages.site.rate("t", .unknown, language)),
      ("again", pages.site.rate("t", form, .comment(2_001), language)),
      ("thanks", pages.site.rateThanks("t", language)),
      ("refusal", Page(pages.site.refusal(.tooMany(retryAfter: .seconds(3)), language, "<id>").utf8)),
    ]
  }

  @Test func `every template is read and every word a template asks for is there`() throws {
    for (name, bytes) in Templates.sources {
      #expect(Templates.isReadable(name), "\(name)")
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /\{\{w\.([A-Za-z]+)\}\}/) {
        #expect(PageLabel(rawValue: String(match.1)) != nil, "\(name): \(match.1)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `templates hold no words of their own`(_ language: Language) {
    for (name, bytes) in Templates.sources {
      let text = String(decoding: bytes, as: UTF8.self).replacing(/\{\{\{?[^}]*\}?\}\}/, with: "")
        .replacing(/<[^>]*>/, with: "").filter { $0.isLetter }
      #expect(text.isEmpty, "\(name): \(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `pages are whole documents without style, program or picture from elsewhere`(_ language: Language) {
    for (name, page) in Self.all(pages, language) {
      let text = page.text
      #expect(text.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\""), "\(name)")
      #expect(text.hasSuffix("</html>\n"), "\(name)")
      #expect(!text.contains("style="), "\(name)")
      #expect(!text.contains("<style"), "\(name)")
      #expect(!text.contains("http"), "\(name)")
      #expect(!text.contains("{{"), "\(name)")
      #expect(text.components(separatedBy: "<h1>").count == 2, "\(name)")
      #expect(text.contains(PageLabel.synthetic.text(language)), "\(name)")
      #expect(!text.contains(/<[^>]* on[a-z]+=/), "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `what people typed is shown as text, with combining marks too`(_ language: Language) {
    for (name, page) in Self.all(pages, language) {
      let scripts = page.text.components(separatedBy: "<script").count - 1
      #expect(scripts == 1, "\(name)")
      for tag in ["<b>", "<i>", "<u>"] { #expect(!page.text.contains(tag), "\(name) \(tag)") }
    }
    let strange = pages.procedure("1.000110", language).text
    #expect(strange.contains("Thủ tục &lt;b&gt;lạ&lt;/b&gt; &quot;\u{301}"))
  }

  @Test func `the two languages link to each other`() {
    let units = pages.units(.vi, period: "q2-2023").text
    #expect(units.contains("href=\"/en/units?ky=q2-2023\" lang=\"en\""))
    #expect(pages.units(.en, period: "q2-2023").text.contains("href=\"/don-vi?ky=q2-2023\" lang=\"vi\""))
    #expect(pages.overview(.en).text.contains("<a href=\"/\" lang=\"vi\""))
    #expect(pages.site.rate("tok", .open, .vi).text.contains("href=\"/r/tok?lang=en\""))
  }

  /// Worked by hand: six months of 327 + number ratings each below, and November's 24.
  @Test func `the overview tells share, interval, levels, silence and lateness`() {
    // Levels a month: 1: 1, 2: 1, 3: 2, 4: 53, 5: 285 + number (4…9 sum to 39); with November 2: +1, 4: +6, 5: +17.
    // 5: 6 × 285 + 39 + 17 = 1.766; 4: 318 + 6 = 324; n = 6 + 7 + 12 + 324 + 1.766 = 2.115; visits 6 × 415 + 60.
    let text = pages.overview(.vi).text
    #expect(text.contains("<p class=\"big\">98,8%</p>"))
    #expect(text.contains("2.090 trong 2.115 lượt"))
    #expect(text.contains("13 trong 2.115 lượt không hài lòng hoặc rất không hài lòng; 12 lượt bình thường."))
    #expect(text.contains("Khoảng tin cậy 95%: 98,3–99,2%."))
    #expect(text.contains("2.115 trong 2.550 lượt tiếp có đánh giá (82,9%)"))
    // 2.090 / 2.550 and (2.090 + 435) / 2.550.
    #expect(text.contains("82,0%, nếu đều hài lòng thì là 99,0%"))
    #expect(text.contains("Không gồm tháng 10/2023"))
    // 6 × 5 + 1 + 2 late of which 6 × 4 + 1 have an apology.
    #expect(text.contains("25 trong 33 hồ sơ quá hạn"))
    #expect(text.contains("Hiện nay 250 hồ sơ đang trễ hạn"))
    #expect(text.contains("luôn chậm ít nhất 10 lượt"))
    #expect(pages.overview(.en).text.contains("2,090 of 2,115 ratings"))
  }

  @Test(arguments: Language.allCases)
  func `nothing hidden stands in any page or file`(_ language: Language) throws {
    for (name, page) in Self.all(pages, language) + OpenDataFile.allCases.map({ ($0.rawValue, pages.file($0)) }) {
      // As a number of its own: digits behind a rate's point may be anything.
      let tells = page.text.contains(/[^0-9.,]7[.,]?(777|900)[^0-9]/)
      #expect(!tells, "\(name)")
    }
    // The unit with 6 ratings a quarter, and the next one, with 21.
    let units = pages.units(language, period: "q2-2023").text
    let hidden = PageLabel.hidden.text(language)
    for name in ["&lt;script&gt;alert(1)&lt;/script&gt;", "UBND xã Bình An"] {
      let row = try #require(
        units.firstMatch(of: try Regex("scope=\"row\">\(NSRegularExpression.escapedPattern(for: name)).*?</tr>")))
      let cells = units[row.range].components(separatedBy: "<td class=\"n\">").dropFirst()
      #expect(cells.count == 10)
      #expect(cells.allSatisfy { $0.hasPrefix(hidden + "</td>") })
    }
  }

  @Test(arguments: Language.allCases)
  func `without data there are dashes and reasons`(_ language: Language) {
    let empty = MadeUp.pages(MadeUp.nothing, late: 0)
    for (name, page) in Self.all(empty, language) where name != "wrong" {
      #expect(!page.text.contains(/[^0-9]0[,.]0%|100[,.]0%/) || name == "method", "\(name)")
    }
    #expect(empty.overview(language).text.contains(PageWords(language: language).say(.noRelease)))
    #expect(empty.late(language).text.contains(PageLabel.noLate.text(language)))
    #expect(empty.units(language).text.contains(PageLabel.noPeriods.text(language)))
    #expect(empty.file(.csv).text.split(separator: "\r\n").count == 1)
  }

  @Test func `a wrong period is refused by name with those that are possible`() {
    let page = pages.units(.vi, period: "q9-2023")
    #expect(page.status == .badRequest)
    #expect(page.text.contains("Không có kỳ “q9-2023”. Có thể chọn: 2023, q3-2023, q2-2023."))
    #expect(pages.months(.en, period: "x").status == .badRequest)
    #expect(pages.late(.vi, page: "4").status == .badRequest)
    #expect(pages.late(.vi, page: "99999999999999999999").status == .badRequest)
    #expect(pages.late(.vi, page: "3").status == .ok)
  }

  @Test func `late cases stand a hundred a page, with code, field, two dates and state only`() {
    let text = pages.late(.vi).text
    #expect(text.components(separatedBy: "<th scope=\"row\">").count == 101)
    #expect(
      text.contains(
        "<tr><th scope=\"row\">000.00.53.H48-231002-0002</th><td>Hộ tịch</td><td>13/11/2023</td><td>04/12/2023</td>"
          + "<td>đã xin lỗi và hẹn lại</td></tr>"))
    #expect(text.contains("href=\"/tre-han?trang=2\""))
  }

  @Test func `a case is told by its steps, an unknown one kindly`() {
    let code = CaseCode(rawValue: "000.00.53.H48-231105-0012")
    let known = pages.lookUp(.vi, code: code, progress: .awaitingSupplement)
    #expect(known.status == .ok)
    #expect(known.text.contains("<progress id=\"steps\" max=\"4\" value=\"2\">"))
    #expect(pages.lookUp(.en, code: code, progress: nil).status == .notFound)
    #expect(pages.lookUp(.en, invalid: "a b").status == .badRequest)
  }

  @Test func `procedures are found without marks, by initials and by code`() {
    for question in ["dang ky khai", "dkks", "1.001193", "1.001193.000.00.00.H48", "ĐĂNG KÝ KHAI SINH"] {
      let text = pages.procedures(.vi, search: question).text
      #expect(text.contains("href=\"/thu-tuc/1.001193\""), "\(question)")
      #expect(!text.contains("href=\"/thu-tuc/1.000894\""), "\(question)")
    }
    #expect(pages.procedures(.vi, field: "A&B").text.contains("1.000110"))
    #expect(pages.procedures(.vi, field: "?").status == .badRequest)
    #expect(pages.procedures(.vi, search: "zzzz").text.contains(PageLabel.noProcedures.text(.vi)))
  }

  @Test func `a procedure says what is not verified`() {
    #expect(pages.procedure("2.001263", .vi).text.contains("30 ngày (chưa kiểm chứng)"))
    #expect(pages.procedure("1.000110", .en).text.contains("1.000110 (code not verified)"))
    #expect(pages.procedure("9.999999", .vi).status == .notFound)
  }

  @Test func `the code on a poster leads to the procedure's page`() async throws {
    let page = try #require(try pages.poster("1.001193"))
    #expect(try pages.poster("9.999999") == nil)
    let folder = try TemporaryFolder()
    try Data(page.bytes).write(to: URL(fileURLWithPath: folder.file("p.pdf")))
    try await Tool("pdftoppm").run(["-r", "100", "-png", folder.file("p.pdf"), folder.file("p")])
    let code = try await Tool("zbarimg").text(["--raw", "-q", folder.file("p-1.png")])
    #expect(code == "https://motcua.example.vn/thu-tuc/1.001193\n")
    let text = try await Tool("pdftotext").text([folder.file("p.pdf"), "-"])
    #expect(text.contains("Đăng ký khai sinh"))
  }

  @Test func `a letter that no font has is refused by name`() throws {
    let strange = Procedure(code: ProcedureCode(rawValue: "1.000001"), name: "Thủ tục 漢", field: "A")
    let pages = PublicPages(
      figures: MadeUp.nothing, lateCases: [], procedures: [strange], address: nil, now: MadeUp.now)
    #expect(throws: PaperFailure.unprintableLetter("漢", .procedure)) { try pages.poster("1.000001") }
    #expect(throws: PaperFailure.unprintableLetter("漢", .procedure)) { try pages.wallList(field: "A") }
    #expect(pages.unprintable(.unprintableLetter("漢", .procedure), .vi).text.contains("tên thủ tục"))
  }

  @Test func `pages are valid to an HTML parser`() async throws {
    let folder = try TemporaryFolder()
    let all = Language.allCases.flatMap { Self.all(pages, $0) }
    for (index, (_, page)) in all.enumerated() {
      try Data(page.bytes).write(to: URL(fileURLWithPath: folder.file("\(index).html")))
    }
    try await Tool("python3").run(["-c", Self.balance] + all.indices.map { folder.file("\($0).html") })
  }

  /// Each element is closed in its turn, no id is there twice, every `aria-labelledby`, `for` and fragment has its goal.
  private static let balance = """
    import sys
    from html.parser import HTMLParser
    void = {"meta", "link", "input", "br", "img", "hr"}
    class Check(HTMLParser):
        def __init__(self):
            super().__init__(); self.open = []; self.ids = set(); self.refs = set(); self.ths = 0
        def handle_starttag(self, tag, attrs):
            names = [n for n, _ in attrs]
            assert len(names) == len(set(names)), attrs
            for n, v in attrs:
                if n == "id":
                    assert v and v not in self.ids, v
                    self.ids.add(v)
                if n in ("aria-labelledby", "aria-describedby", "for"): self.refs.update(v.split())
                if n == "href" and v.startswith("#"): self.refs.add(v[1:])
            if tag not in void: self.open.append(tag)
            if tag == "p": assert "p" not in self.open[:-1], "p in p"
        def handle_startendtag(self, tag, attrs): assert tag in ("line", "circle"), tag
        def handle_endtag(self, tag): assert self.open and self.open.pop() == tag, (tag, self.getpos())
    for path in sys.argv[1:]:
        check = Check()
        check.feed(open(path, encoding="utf-8").read()); check.close()
        assert not check.open, (path, check.open)
        assert check.refs <= check.ids, (path, check.refs - check.ids)
    """
}
