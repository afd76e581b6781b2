// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  /// Writes notices as papers to be signed: those that are named, or all approved on a day; in one file, or a file each.
  @MainActor
  static func printNotices(_ call: inout Call, _ session: Session) async throws(CommandFailure) -> Report {
    guard let file = call.leading(paperFiles) else {
      let word = try call.next("kiểu tệp: tb xuat pdf, hoặc tb xuat doc", "the kind: notices export pdf, or docx")
      let shown = Printable.line(word.text)
      throw call.notAmong(
        .paperFile, word.range, word.text, .syntax,
        Said("Không in ra \"\(shown)\" được.", "\"\(shown)\" is not what papers are written as."))
    }
    let sheet = try call.choice(.sheet, sheets) ?? .a4
    let unit = try await call.unit(session)
    let wanted = try call.wantedNotices(today: session.now.day)
    try call.finish()
    let papers = try await session.papers(of: wanted, unit)
    guard !papers.isEmpty else {
      throw call.refused(
        "Không có văn bản nào được duyệt ngày \(session.formats.day(wanted.day)). Gõ tb để xem.",
        "No notice was approved on \(session.formats.day(wanted.day)). Type notices to see them.")
    }
    let desk = papers[0].notice.unit
    let letterhead = try await session.office { office throws(OfficeError) in try await office.letterheads(of: desk) }
    let run = NoticePrinting(
      file: file, sheet: sheet, papers: papers, day: wanted.day, path: wanted.path,
      overwrites: call.has(.overwrite), isNamed: !wanted.drafts.isEmpty, letterhead: letterhead.current)
    return call.has(.separate) ? try await run.separately(session) : try run.together(session)
  }
}

/// What `tb xuat` names: drafts, or a day; and where the files go.
struct WantedNotices: Sendable {
  var drafts: [Int] = []
  var day: LocalDay
  var path: String?
}

extension Call {
  /// Numbers are drafts, a day is a day, and what is left is the file or folder.
  fileprivate mutating func wantedNotices(today: LocalDay) throws(CommandFailure) -> WantedNotices {
    var wanted = WantedNotices(day: today)
    while let word = words.first {
      if Int(word.text) != nil, !word.isQuoted {
        wanted.drafts.append(try draft())
      } else if let day = LocalDay(typed: word.text, today: today) ?? (try? LocalDay(parsing: word.text)) {
        wanted.day = day
        drop(1)
      } else if wanted.path == nil {
        wanted.path = word.text
        drop(1)
      } else {
        break
      }
    }
    return wanted
  }
}

extension Session {
  fileprivate func papers(of wanted: WantedNotices, _ unit: UnitCode?) async throws(CommandFailure) -> [NoticePaper] {
    guard !wanted.drafts.isEmpty else {
      return try await office { office throws(OfficeError) in
        try await office.noticePapers(approvedOn: wanted.day, unit: unit)
      }
    }
    var papers: [NoticePaper] = []
    for draft in wanted.drafts {
      papers.append(
        try await office { office throws(OfficeError) in try await office.noticePaper(draft, unit: unit) })
    }
    return papers
  }

  /// Refuses a notice with a letter that no paper can show, before it is issued; where fonts are missing nothing is
  /// known of letters.
  func checkLetters(of paper: NoticePaper) throws(CommandFailure) {
    do {
      _ = try Printer(.pdf, fonts: PaperFonts.find()).bytes(of: [Paper(paper)])
    } catch {
      guard case .unprintableLetter = error else { return notice(error.sentence(formats)) }
      throw CommandFailure(.refused, error.sentence(formats))
    }
  }
}
