// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Wording

/// Papers printed to a file, as programs that had no part in it read them.
final class PDFReading: Sendable {
  /// A word and its box in points, counted from the top left corner of the sheet.
  struct Word: Hashable {
    let text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    /// The size of Liberation Serif: it reaches 0.891 of it above the baseline and 0.216 below.
    var size: Double { (bottom - top) / 1.107 }
  }

  struct Page: Hashable {
    let width: Double
    let height: Double
    let words: [Word]
  }

  let printed: PrintedPDF
  let path: String
  private let folder: TemporaryFolder

  init(_ papers: [Paper]) throws {
    printed = try PDFPress(PaperFonts.find()).pdf(papers)
    folder = try TemporaryFolder("pdf")
    path = folder.file("paper.pdf")
    try Data(printed.bytes).write(to: URL(fileURLWithPath: path))
  }

  convenience init(_ paper: Paper) throws { try self.init([paper]) }

  /// The text in the order of reading.
  func text() async throws -> String { try await Tool("pdftotext").text(["-layout", path, "-"]) }

  /// The text in the order in which it was drawn, without the white of columns.
  func rawText() async throws -> String { try await Tool("pdftotext").text(["-raw", path, "-"]) }

  func pages() async throws -> [Page] {
    let text = try await Tool("pdftotext").text(["-bbox", path, "-"])
    return text.components(separatedBy: "<page ").dropFirst().map { part in
      let size = Self.numbers(part.prefix { $0 != ">" })
      return Page(width: size[0], height: size[1], words: part.matches(of: Self.word).map(Self.word))
    }
  }

  /// What `pdfinfo` says, by its own labels.
  func facts() async throws -> [String: String] {
    let lines = try await Tool("pdfinfo").text(["-isodates", path]).split(separator: "\n")
    let pairs = lines.compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The filled rectangles of all pages, in points from the top left: rules and modules of codes.
  func bars() async throws -> [(x: Double, y: Double, width: Double, height: Double)] {
    try await source().matches(of: #/([-.\d]+) ([-.\d]+) ([-.\d]+) ([-.\d]+) re/#).map {
      (Double($0.1) ?? 0, Double($0.2) ?? 0, Double($0.3) ?? 0, Double($0.4) ?? 0)
    }
  }

  /// The file without its compression.
  func source() async throws -> String {
    String(decoding: try await Tool("qpdf").run(["--qdf", "--object-streams=disable", path, "-"]), as: UTF8.self)
  }

  /// What a camera would read from the printed first page.
  func scanned() async throws -> String {
    try await Tool("pdftoppm").run(["-png", "-r", "200", "-singlefile", path, folder.file("page")])
    return try await Tool("zbarimg").text(["--raw", "-q", folder.file("page.png")])
      .trimmingCharacters(in: .newlines)
  }

  private static var word: Regex<(Substring, Substring, Substring)> { #/<word ([^>]*)>([^<]*)</word>/# }

  private static func word(_ match: Regex<(Substring, Substring, Substring)>.Match) -> Word {
    let box = numbers(match.1)
    return Word(text: unescaped(match.2), left: box[0], top: box[1], right: box[2], bottom: box[3])
  }

  private static func numbers(_ text: Substring) -> [Double] {
    text.matches(of: #/"([-.\d]+)"/#).compactMap { Double($0.1) }
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}

extension PDFReading.Page {
  /// The words from one that begins a text on, as many as the text has; empty where it is not found.
  func words(of text: String) -> [PDFReading.Word] {
    let wanted = text.split(separator: " ").map(String.init)
    let starts = words.indices.dropLast(wanted.count - 1)
    guard let start = starts.first(where: { words[$0..<$0 + wanted.count].map(\.text) == wanted }) else { return [] }
    return Array(words[start..<start + wanted.count])
  }
}

extension [PDFReading.Word] {
  var left: Double { map(\.left).min() ?? .nan }
  var right: Double { map(\.right).max() ?? .nan }
  var centre: Double { (left + right) / 2 }
  /// How many heights the words stand at.
  var rows: Int { Set(map { $0.top.rounded() }).count }
}

extension String {
  /// The text with single spaces, and none where a line may have ended behind a dash or a stroke.
  var joined: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("/ ", with: "/").replacing("- ", with: "-")
  }
}
