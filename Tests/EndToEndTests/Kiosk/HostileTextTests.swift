// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing

/// What people write into names and texts is shown as they wrote it, and never carried out.
struct HostileTextTests {
  private static let name = #"Bình Sơn</p><script>window.ran=1</script><img src=x onerror="window.ran=2">"'&amp;"#
  private static let change = #"<b onmouseover=window.ran=3>Mở thêm quầy</b><svg onload=window.ran=4> " ' ` ${ran}"#

  @Test func `a unit's name and the office's words run nowhere`() async throws {
    let prepare: (OfficeBench) async throws -> Void = { bench in
      try await bench.fillTheScreen()
      try await bench.administrator.setPublicChange(FreeText(parsing: Self.change))
      try await bench.administrator.set(
        .publicPages, to: WebAddress(parsing: "https://x.vn/<img/src=x/onerror=window.ran=5>\"'"))
      try await bench.tamper("UPDATE unit SET name = $1 WHERE code = '524-mc'", [.text(Self.name)])
    }
    try await withTablet(prepare: prepare) { tablet in
      let browser = tablet.browser
      try await browser.wait(until: "!document.querySelector('#change').hidden")
      let text = try await browser.text
      #expect(text.contains(Self.name))
      #expect(text.contains(Self.change))
      #expect(text.contains("https://x.vn/<img/src=x/onerror=window.ran=5>\"'"))
      try await browser.tap("#language")
      try await tablet.isAsked()
      try await tablet.tap(level: 1)
      try await tablet.shows("reasons")
      #expect(
        try await browser.run("return document.querySelectorAll('img, b:not(.typed), p script, main script').length")
          == 0)
      #expect(try await browser.run("return [...document.scripts].map(it => it.src.split('/').pop())") == ["kiosk.js"])
      #expect(try await browser.run("return window.ran ?? null") == .null)
    }
  }

  @Test func `a script that gets in by another way is stopped by the page's policy`() async throws {
    try await withTablet { tablet in
      let browser = tablet.browser
      try await browser.run(
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\" onerror=\"window.ran=1\">')")
      try await browser.run(
        "const it = document.createElement('script'); it.textContent = 'window.ran=2'; document.body.append(it)")
      #expect(try await browser.run("return fetch('https://example.org/').then(() => 1, () => 0)") == 0)
      #expect(try await browser.run("return window.ran ?? null") == .null)
      #expect(try await browser.complaints().contains { $0.contains("Content Security Policy") })
    }
  }
}
