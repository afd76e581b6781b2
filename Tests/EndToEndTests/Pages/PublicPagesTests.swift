// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// The public pages as citizens open them, in a real browser.
struct PublicPagesTests {
  private static let pages = [
    "/", "/don-vi", "/don-vi?ky=2023", "/linh-vuc", "/thang", "/tre-han", "/tra-cuu", "/thu-tuc", "/thu-tuc/1.001612",
    "/cach-tinh", "/du-lieu", "/khong-co",
  ]
  private static let english = [
    "/en", "/en/units", "/en/fields", "/en/months", "/en/late", "/en/case", "/en/procedures", "/en/method", "/en/data",
  ]

  @Test(arguments: Viewport.all)
  func `every page fits the screen, complains of nothing and loads nothing from elsewhere`(
    _ viewport: Viewport
  ) async throws {
    try await withPages { serving in
      try await withBrowser(viewport) { browser in
        for page in Self.pages + Self.english {
          try await browser.open(serving.address + page)
          let isEnglish = page.hasPrefix("/en")
          #expect(try await browser.run("return document.documentElement.lang").text == (isEnglish ? "en" : "vi"))
          #expect(
            try await browser.run("return document.documentElement.scrollWidth <= innerWidth") == true,
            "\(page) at \(viewport.width)")
          let foreign = """
            return performance.getEntriesByType('resource').map(it => new URL(it.name).origin)
              .filter(it => it !== location.origin)
            """
          #expect(try await browser.run(foreign) == [], "\(page)")
          #expect(try await browser.run("return document.cookie") == "", "\(page)")
          #expect(try await browser.run("return document.querySelectorAll('h1').length") == 1, "\(page)")
          let said = try await browser.complaints().filter { !$0.contains("404") }
          #expect(said == [], "\(page)")
        }
      }
    }
  }

  @Test func `the overview is complete without JavaScript and prints on one page`() async throws {
    try await withPages { serving in
      try await withBrowser(.desktop) { browser in
        try await browser.devTools("Emulation.setScriptExecutionDisabled", ["value": true])
        try await browser.open(serving.address + "/")
        let text = try await fetch(serving.address + "/").text
        // 40, 15 and 2 in each of three months, of which 4, 1 and none are not satisfied.
        for words in ["156 trong 171", "Khoảng tin cậy 95%", "Cách tính"] {
          #expect(text.contains(words), "\(words)")
        }
        let folder = try TemporaryFolder("print")
        try await browser.printed(to: folder.file("page.pdf"))
        #expect(try await Tool("pdfinfo").text([folder.file("page.pdf")]).contains(/Pages: +1\n/))
      }
    }
  }

  @Test func `files of open data are kept until they change, and hide what is small`() async throws {
    try await withPages { serving in
      let first = try await fetch(serving.address + "/du-lieu/hai-long.csv")
      #expect(first.status == 200)
      let tag = try #require(first.headers["etag"])
      let again = try await fetch(serving.address + "/du-lieu/hai-long.csv", headers: ["If-None-Match": tag])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      #expect(first.headers["set-cookie"] == nil)
      guard case .array(let figures) = try await fetch(serving.address + "/du-lieu/hai-long.json").json["figures"]
      else {
        throw CannotTest("no figures")
      }
      #expect(!figures.isEmpty)
    }
  }

  /// Books on a working morning of January, when the quarter before has just become public.
  private nonisolated(nonsending) func withPages(_ body: (WebServing) async throws -> Void) async throws {
    try await withKioskDesk(at: "2024-01-05 09:00", prepare: { try await $0.fillTheYear() }) { desk in
      try await desk.wait(until: "figures are public") {
        try await fetch(desk.serving.address + "/").text.contains("156 trong 171")
      }
      try await body(desk.serving)
    }
  }
}
