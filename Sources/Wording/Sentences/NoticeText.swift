// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// An apology notice as plain text: letterhead and signature in two columns, nothing wider than the paper.
package struct NoticeText: Sendable {
  /// Columns of the paper.
  package static let width = 76
  private static let leftWidth = 34
  private static let gap = 2

  private let wording: NoticeWording

  package init(_ paper: NoticePaper) { wording = NoticeWording(paper) }

  /// The whole notice, each line ended.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  package var lines: [String] {
    let parts = [
      wording.mark.map { [Self.centred("*** \($0) ***")] } ?? [],
      letterhead, title, addressee, body, signature,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: [""]).map(Self.withoutTrailingSpace)
  }

  private var letterhead: [String] {
    let parent = wording.parentAgency.map { Self.wrappedLeft($0.uppercased()) } ?? []
    let agency = Self.wrappedLeft(wording.agency.uppercased())
    let left = parent + agency + [Self.rule(10)]
    let right = [NoticeWording.nation, NoticeWording.motto, Self.rule(DisplayWidth.of(NoticeWording.motto))]
    return Self.beside(left, right) + [""] + Self.beside([wording.number], [wording.placeAndDate])
  }

  private var title: [String] { WrappedText.lines(wording.title, width: 60).map(Self.centred) }

  private var addressee: [String] {
    wording.addressee.flatMap { WrappedText.lines($0, width: Self.width - 8).map { "        \($0)" } }
  }

  private var body: [String] {
    wording.paragraphs.flatMap { WrappedText.lines($0, width: Self.width, indent: 4) }
  }

  private var signature: [String] {
    let recipients = wording.recipients.flatMap { WrappedText.lines($0, width: Self.leftWidth) }
    let left = [NoticeWording.recipientsTitle] + recipients
    return Self.beside(left.map(Self.filledLeft), wording.signature + [wording.signatureNote])
  }

  private static func wrappedLeft(_ text: String) -> [String] { WrappedText.lines(text, width: leftWidth) }

  /// The rows of two columns, each line centred in its own.
  private static func beside(_ left: [String], _ right: [String]) -> [String] {
    (0..<max(left.count, right.count)).map { row in
      let one = row < left.count ? left[row] : ""
      let other = row < right.count ? right[row] : ""
      return DisplayWidth.padded(one, to: leftWidth, .centre) + String(repeating: " ", count: gap)
        + DisplayWidth.padded(other, to: width - leftWidth - gap, .centre)
    }
  }

  private static func filledLeft(_ text: String) -> String { DisplayWidth.padded(text, to: leftWidth) }

  private static func centred(_ text: String) -> String { DisplayWidth.padded(text, to: width, .centre) }

  private static func rule(_ columns: Int) -> String { String(repeating: "-", count: columns) }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
