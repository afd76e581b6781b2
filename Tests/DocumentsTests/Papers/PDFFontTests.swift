// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Testing
import Wording

@Suite struct PDFFontTests {
  @Test func `only Liberation Serif is in the file, as subsets`() async throws {
    let reading = try PDFReading([SamplePapers.apology, SamplePapers.receipt])
    let lines = try await Tool("pdffonts").text([reading.path]).split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains(#/^[A-Z]{6}\+LiberationSerif/#), "\(line)")
      // Embedded, subset, with a way back to Unicode.
      #expect(line.contains(#/ yes +yes +yes /#), "\(line)")
    }
  }

  @Test func `the named folder is the only one looked at`() throws {
    let empty = try TemporaryFolder("fonts")
    #expect(throws: PaperFailure.fontsMissing(searched: [empty.path])) {
      try PaperFonts.find(["MOTCUA_FONTS": empty.path])
    }
    #expect(try PaperFonts.find(["MOTCUA_FONTS": ""]) == PaperFonts.find([:]))
    let forge = try PDFFontForge()
    #expect(try forge.fonts.folder == forge.folder.path)
  }

  @Test(arguments: PDFFontForge.faces)
  func `three faces are not enough`(_ face: String) throws {
    let forge = try PDFFontForge()
    let fonts = try forge.fonts
    try FileManager.default.removeItem(atPath: forge.folder.file(face))
    let failure = PaperFailure.fontsMissing(searched: [forge.folder.path])
    #expect(throws: failure) { try forge.fonts }
    #expect(throws: failure) { try PDFPress(fonts) }
  }

  @Test(arguments: PDFFontForge.faces)
  func `a face without Vietnamese letters is too old`(_ face: String) throws {
    let forge = try PDFFontForge()
    try forge.forgetLetters(of: face)
    let failure = #expect(throws: PaperFailure.self) { try PDFPress(forge.fonts) }
    guard case .fontTooOld(let path, let letter) = failure else { return #expect(failure == nil) }
    #expect(path == forge.folder.file(face))
    #expect(!letter.isASCII)
  }

  static let damages: [(name: String, of: @Sendable ([UInt8]) -> [UInt8])] = [
    ("empty", { _ in [] }),
    ("words", { _ in Array("Đây không phải là phông chữ.".utf8) }),
    ("zeros", { [UInt8](repeating: 0, count: $0.count) }),
    ("ones", { [UInt8](repeating: 0xFF, count: $0.count) }),
    ("only a beginning", { Array($0.prefix(4)) }),
    ("only the list of tables", { Array($0.prefix(400)) }),
    ("torn in the middle", { Array($0.prefix($0.count / 2)) }),
    ("without its last byte of data", { Array($0.prefix($0.count - 8)) }),
    ("one bit changed", { bytes in bytes.indices.map { $0 == bytes.count / 2 ? bytes[$0] ^ 1 : bytes[$0] } }),
    ("no tables", { Array($0.prefix(4)) + [0, 0] + Array($0.dropFirst(6)) }),
    ("more tables than bytes", { Array($0.prefix(4)) + [0xFF, 0xFF] + Array($0.dropFirst(6)) }),
    ("a table beyond the end", { Array($0.prefix(20)) + [0xFF, 0xFF, 0xFF, 0xF0] + Array($0.dropFirst(24)) }),
  ]

  @Test(arguments: damages.indices)
  func `a broken file is named, whatever is in it`(_ damage: Int) throws {
    let forge = try PDFFontForge()
    let face = PDFFontForge.faces[damage % 4]
    try forge.write(Self.damages[damage].of(forge.read(face)), as: face)
    #expect(throws: PaperFailure.fontBroken(path: forge.folder.file(face)), "\(Self.damages[damage].name)") {
      try PDFPress(forge.fonts)
    }
  }

  @Test func `a face under another's name is not taken`() throws {
    let forge = try PDFFontForge()
    try forge.write(forge.read("LiberationSerif-Regular.ttf"), as: "LiberationSerif-Bold.ttf")
    #expect(throws: PaperFailure.fontBroken(path: forge.folder.file("LiberationSerif-Bold.ttf"))) {
      try PDFPress(forge.fonts)
    }
  }

  @Test func `a folder under a face's name is not a font`() throws {
    let forge = try PDFFontForge()
    let path = forge.folder.file("LiberationSerif-Italic.ttf")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(throws: PaperFailure.fontBroken(path: path)) { try PDFPress(forge.fonts) }
  }
}
