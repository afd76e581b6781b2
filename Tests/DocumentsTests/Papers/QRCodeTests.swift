// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Testing
import Wording

@Suite struct QRCodeTests {
  private func scan(_ png: [UInt8]) async throws -> String {
    let folder = try TemporaryFolder("qr")
    let path = folder.file("code.png")
    try Data(png).write(to: URL(fileURLWithPath: path))
    return try await Tool("zbarimg").text(["--raw", "-q", "-Sdisable", "-Sqrcode.enable", path])
  }

  @Test(arguments: [
    "A", SamplePapers.lookUp, "https://x.vn/?q=Xin%20l%E1%BB%97i&a=1#7", String(repeating: "0123456789", count: 90),
  ])
  func `a camera reads what was put in`(_ text: String) async throws {
    #expect(try await scan(QRCode(text).png(pixelsPerModule: 4)) == text + "\n")
  }

  @Test(arguments: [SamplePapers.receipt, SamplePapers.receipt(format: .a4)])
  func `a camera reads the code on a printed receipt`(_ paper: Paper) async throws {
    #expect(try await PDFReading(paper).scanned() == SamplePapers.lookUp)
  }

  @Test func `a code is a square with three eyes`() throws {
    let code = try QRCode(SamplePapers.lookUp)
    // A version has 17 modules and 4 more for each number.
    #expect(code.width >= 21 && (code.width - 17) % 4 == 0)
    let far = code.width - 7
    for (column, row) in [(0, 0), (far, 0), (0, far)] {
      for step in 0..<7 {
        #expect(code.isDark(column + step, row) && code.isDark(column, row + step))
      }
      #expect(code.isDark(column + 3, row + 3))
      #expect(!code.isDark(column + 1, row + 1))
    }
  }

  @Test func `outside the code all is white`() throws {
    let code = try QRCode("A")
    for (column, row) in [(-1, 0), (0, -1), (code.width, 0), (0, code.width), (.max, .min)] {
      #expect(!code.isDark(column, row))
    }
  }

  @Test(arguments: ["lỗi", "₫", "a\u{301}", "\u{80}"])
  func `letters beyond ASCII are refused`(_ text: String) {
    #expect(throws: PaperFailure.codeNotASCII(text)) { try QRCode(text) }
  }

  @Test func `a code holds 2,331 characters and no more`() throws {
    #expect(try QRCode(String(repeating: "a", count: 2_331)).width == 177)
    #expect(throws: PaperFailure.codeTooLong(2_332)) { try QRCode(String(repeating: "a", count: 2_332)) }
    #expect(throws: PaperFailure.self) { try QRCode("") }
  }

  @Test func `the picture has a quiet zone and the asked size`() throws {
    let code = try QRCode("A")
    for (asked, pixels) in [(4, 4), (1, 1), (0, 1), (-5, 1), (.min, 1), (64, 64), (.max, 64)] {
      let png = try code.png(pixelsPerModule: asked)
      // The IHDR chunk has the width in its bytes 16–19.
      #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == (code.width + 8) * pixels)
    }
    #expect(try code.png(pixelsPerModule: 3) == code.png(pixelsPerModule: 3))
  }

  @Test func `a long code on paper is drawn large enough to read`() async throws {
    let text = String(repeating: "https://motcua.vn/", count: 40)
    let block = Paper.Block.code(PaperCode(text: text, notes: ["Quét mã."]))
    #expect(try await PDFReading(Paper(title: "Thử", made: SamplePapers.made, blocks: [block])).scanned() == text)
  }

  @Test func `a code that cannot be made spoils the paper with its own failure`() throws {
    let press = try PDFPress(PaperFonts.find())
    let block = Paper.Block.code(PaperCode(text: "lỗi", notes: []))
    #expect(throws: PaperFailure.codeNotASCII("lỗi")) {
      try press.pdf([Paper(title: "Thử", made: SamplePapers.made, blocks: [block])])
    }
  }
}
