// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Testing

/// A folder with the four faces, to be spoilt.
struct PDFFontForge {
  static let faces = ["Regular", "Bold", "Italic", "BoldItalic"].map { "LiberationSerif-\($0).ttf" }

  let folder: TemporaryFolder
  var fonts: PaperFonts { get throws { try PaperFonts.find(["MOTCUA_FONTS": folder.path]) } }

  init() throws {
    folder = try TemporaryFolder("fonts")
    let original = try PaperFonts.find().folder
    for face in Self.faces {
      try FileManager.default.copyItem(atPath: original + "/" + face, toPath: folder.file(face))
    }
  }

  func read(_ face: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: folder.file(face)))) }

  func write(_ bytes: [UInt8], as face: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file(face)))
  }

  /// Makes a face forget all letters but the first ones of ASCII, as a whole and sound file.
  func forgetLetters(of face: String) throws {
    var bytes = try read(face)
    let record = try #require(Self.record("cmap", in: bytes))
    let (offset, map) = (Self.word(bytes, record + 8), Self.smallMap)
    bytes.replaceSubrange(offset..<offset + map.count, with: map)
    let sum = stride(from: 0, to: map.count, by: 4).reduce(0) { ($0 + Self.word(map, $1)) & 0xFFFF_FFFF }
    bytes.replaceSubrange(record + 4..<record + 8, with: Self.bytes(sum))
    bytes.replaceSubrange(record + 12..<record + 16, with: Self.bytes(map.count))
    try write(bytes, as: face)
  }

  /// A table of format 4 that knows U+0020–U+007E, which this font keeps at 29 less, padded to whole words.
  private static let smallMap: [UInt8] =
    [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]
    + [0, 4, 0, 32, 0, 0, 0, 4, 0, 4, 0, 1, 0, 0, 0, 0x7E, 0xFF, 0xFF, 0, 0, 0, 0x20, 0xFF, 0xFF]
    + [0xFF, 0xE3, 0, 1, 0, 0, 0, 0]

  /// Where the file's list of tables tells of this one.
  static func record(_ table: String, in bytes: [UInt8]) -> Int? {
    let count = Int(bytes[4]) << 8 | Int(bytes[5])
    return (0..<count).map { 12 + 16 * $0 }.first { Array(bytes[$0..<$0 + 4]) == Array(table.utf8) }
  }

  static func word(_ bytes: [UInt8], _ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }

  private static func bytes(_ word: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
}
