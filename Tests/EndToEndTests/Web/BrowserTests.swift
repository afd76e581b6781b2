// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// Whether the browser of these tests does what a citizen's fingers do, and sees what a citizen sees.
@Suite(.serialized) struct BrowserTests {
  @Test(arguments: Viewport.all)
  func `a finger taps what it is lifted from, and nothing when it slides away`(_ viewport: Viewport) async throws {
    try await withPage(viewport) { browser, _ in
      #expect(
        try await browser.run("return [innerWidth, innerHeight]") == [JSON(viewport.width), JSON(viewport.height)])
      #expect(try await browser.run("return navigator.maxTouchPoints") == 1)
      let button = try await browser.find("#five")
      #expect(try await button.text == "Rất hài lòng")
      #expect(try await button.role == "button")
      #expect(try await button.label == "Rất hài lòng")
      #expect(try await button.attribute("data-level") == "5")
      try await browser.press(button)
      #expect(try await browser.run("return said") == ["down"])
      try await browser.slide(to: 5, viewport.height - 5)
      try await browser.lift()
      #expect(try await browser.run("return said") == ["down"])
      try await browser.tap("#five")
      try await browser.wait(for: "#thanks")
      #expect(try await browser.text.contains("Đã ghi nhận."))
      let said = try await browser.run("return said")
      #expect(said == ["down", "down", "click touch"])
      try await browser.doubleTap(button)
      try await browser.wait(until: "said.filter(it => it === 'click touch').length === 3")
      try await browser.tap(button, by: .mouse)
      try await browser.wait(until: "said.at(-1) === 'click mouse'")
      try await browser.type("4")
      #expect(try await browser.run("return said.at(-1)") == "key 4")
      let boxes = try await browser.boxes(of: "button")
      #expect(boxes.map(\.name) == ["Rất hài lòng", "Hài lòng"])
      #expect(boxes.map(\.width) == [200, 200])
      // Margins of neighbours are one.
      #expect(boxes[0].gap(to: boxes[1]) == 20)
    }
  }

  @Test func `time passes when the test says so, in its order, and may be wrong`() async throws {
    try await withBrowser { browser in
      let clock = try await BrowserClock(browser, skew: .seconds(3_600))
      let serving = try await StandInServer.start(page: Self.page, script: Self.script)
      try await browser.open(serving.address)
      let wrong = try await browser.run("return Date.now()").number ?? 0
      #expect(abs(wrong / 1_000 - Date().timeIntervalSince1970 - 3_600) < 5)
      try await browser.run("setTimeout(() => { setTimeout(() => said.push('sau'), 1000); said.push('trước') }, 60000)")
      try await browser.run("window.ticks = 0; setInterval(() => ticks++, 10000)")
      try await clock.advance(by: .seconds(60.5))
      #expect(try await browser.run("return said") == ["trước"])
      #expect(try await browser.run("return ticks") == 6)
      try await clock.advance(by: .seconds(1))
      #expect(try await browser.run("return said") == ["trước", "sau"])
      try await browser.reload()
      let later = try await browser.run("return new Date().getTime()").number ?? 0
      #expect(later - wrong > 61_000)
      #expect(later - wrong < 80_000)
      #expect(
        try await browser.run("return new Date() instanceof Date && new Date(0).toISOString()")
          == "1970-01-01T00:00:00.000Z")
      await serving.kill()
    }
  }

  @Test func `a page lives on without its server, and what it leaves behind is found`() async throws {
    try await withPage(.uprightTablet) { browser, serving in
      try await browser.run("return navigator.serviceWorker.register('/worker.js')")
      try await browser.wait(until: "navigator.serviceWorker.controller")
      await serving.kill()
      try await browser.reload()
      try await browser.wait(for: "#five")
      #expect(try await browser.run("return fetch('/readyz').then(() => 1, () => 0)") == 0)
      try await serving.restart()
      #expect(try await browser.run("return fetch('/readyz').then(it => it.status)") == 200)
      try await browser.unplug()
      #expect(try await browser.run("return navigator.onLine") == false)
      try await browser.plugIn()
      #expect(try await browser.run("return navigator.onLine") == true)
      await serving.freeze()
      #expect(
        try await browser.run("return fetch('/readyz', {signal: AbortSignal.timeout(500)}).catch(it => it.name)")
          == "TimeoutError")
      await serving.thaw()

      try await browser.run("return keep('điều bí mật')")
      #expect(try await browser.databases() == ["sổ": ["câu": [["words": "điều bí mật"]]]])
      let traces = try await browser.traces()
      #expect(traces["databases"]["sổ"]["câu"][0]["words"] == "điều bí mật")
      #expect(traces["local"]["lời"] == "điều bí mật")
      #expect(traces["caches"]["pages"].items.count == 2)
      let (ended, took) = await serving.stop()
      #expect(ended.code == 0)
      #expect(took < .seconds(5))
    }
  }

  @Test func `complaints, pictures and print are there to be looked at`() async throws {
    try await withPage(.phone) { browser, _ in
      let before = try await browser.complaints().filter { !$0.contains("favicon") }
      #expect(before == [])
      try await browser.run(
        "document.body.insertAdjacentHTML('beforeend', '<i style=\"color:red\" onclick=\"x()\">a</i>')")
      #expect(try await browser.complaints().contains { $0.contains("Content Security Policy") })
      let folder = try TemporaryFolder("pictures")
      try await browser.picture(to: folder.file("seen.png"))
      try await browser.wholePicture(to: folder.file("whole.png"))
      try await browser.printed(to: folder.file("page.pdf"))
      #expect(try await Tool("file").text([folder.file("seen.png")]).contains("390 x 844"))
      #expect(try await Tool("file").text([folder.file("whole.png")]).contains("PNG image data, 390 x"))
      #expect(try await Tool("pdftotext").text([folder.file("page.pdf"), "-"]).contains("Rất hài lòng"))
      #expect(try await Tool("pdfinfo").text([folder.file("page.pdf")]).contains(/Pages: +1\n/))
      await #expect(throws: BrowserFailure.self) { try await browser.find("#nothing") }
      await #expect(throws: BrowserFailure.self) { try await browser.wait(for: "#thanks", within: .milliseconds(200)) }
    }
  }

  private func withPage(_ viewport: Viewport, _ body: (Browser, WebServing) async throws -> Void) async throws {
    let serving = try await StandInServer.start(page: Self.page, script: Self.script)
    do {
      try await withBrowser(viewport) { browser in
        try await browser.open(serving.address)
        try await body(browser, serving)
      }
    } catch {
      await serving.kill()
      throw error
    }
    await serving.kill()
  }

  private static let page = """
    <!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <div><button id="five" data-level="5">Rất hài lòng</button></div>
    <div><button id="four">Hài lòng</button></div>
    <p id="thanks" hidden>Đã ghi nhận.</p><script src="/page.js"></script></html>
    """

  private static let script = """
    var said = [];
    for (const button of document.querySelectorAll('button')) {
      Object.assign(button.style, {width: '200px', height: '120px', margin: '20px 0', display: 'block'});
      button.addEventListener('pointerdown', () => said.push('down'));
      button.addEventListener('click', event => {
        said.push('click ' + event.pointerType);
        document.getElementById('thanks').hidden = false;
      });
    }
    addEventListener('keydown', event => said.push('key ' + event.key));
    const keep = words => new Promise(resolve => {
      localStorage.setItem('lời', words);
      const opening = indexedDB.open('sổ', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('câu', {autoIncrement: true});
      opening.onsuccess = () => {
        const writing = opening.result.transaction('câu', 'readwrite');
        writing.objectStore('câu').add({words});
        writing.oncomplete = () => { opening.result.close(); resolve() };
      };
    });
    """
}
