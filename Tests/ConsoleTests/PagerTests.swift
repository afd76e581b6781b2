// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

@testable import Console

@Suite(.serialized)
@MainActor
struct PagerTests {
  @Test func `the pager gets the whole text and its own settings`() throws {
    let folder = try TemporaryFolder("pager")
    let file = folder.file("seen")
    let text = String(repeating: "Châu Ổ\n", count: 20_000)
    #expect(Pager.show(text, ["PAGER": "cat > '\(file)'"]))
    #expect(FileManager.default.contents(atPath: file) == Data(text.utf8))
    #expect(Pager.show("x\n", ["PAGER": "printf '%s %s' $LESSCHARSET $LESS > '\(file)'"]))
    #expect(FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } == "utf-8 FRX")
    #expect(Pager.command(["PAGER": " "]).hasSuffix("less"))
    #expect(Pager.command([:]).hasSuffix("less"))
  }

  @Test func `a pager that does not start is told, one that is left early is not`() {
    #expect(!Pager.show("x\n", ["PAGER": "motcua-khong-co-lenh-nay 2> /dev/null"]))
    #expect(Pager.show(String(repeating: "x\n", count: 500_000), ["PAGER": "head -c 1 > /dev/null"]))
    #expect(Pager.show("x\n", ["PAGER": "exit 1"]))
  }

  @Test func `only a person at a terminal that is too small gets a pager`() async throws {
    let bench = try await Bench()
    let text = "1\n2\n3\n"
    // Nobody is asked anything here: the text is printed.
    bench.session.screen = Screen(columns: 80, rows: 3)
    let isShown = await bench.session.present(text)
    #expect(isShown)
    #expect(bench.watched.texts == [text])
    #expect(Screen(columns: 80, rows: 3).overflows(text))
    #expect(!Screen(columns: 80, rows: 4).overflows(text))
  }

  @Test func `paging is switched on and off`() async throws {
    let bench = try await Bench()
    #expect(bench.session.usesPager)
    for (word, isOn) in [("khong", false), ("có", true), ("off", false), ("on", true)] {
      try await bench.run("dat trang \(word)")
      #expect(bench.session.usesPager == isOn)
    }
    #expect(try await bench.failure("dat trang khác").kind == .refused)
  }
}
