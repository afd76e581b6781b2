// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

/// One run of `tb xuat`: notices on their way into files, with the list of whom they go to.
struct NoticePrinting: Sendable {
  let file: PaperFile
  let sheet: PaperFormat
  let papers: [NoticePaper]
  let day: LocalDay
  let path: String?
  let overwrites: Bool
  /// Whether notices were named, and not all of a day.
  let isNamed: Bool
  /// Who is at the head of the list of whom they go to.
  let letterhead: Letterhead

  /// All in one file for the printer.
  @MainActor
  func together(_ session: Session) throws(CommandFailure) -> Report {
    let usual = isNamed && papers.count == 1 ? Self.name(of: papers[0]) : usualName
    let target = path ?? "./\(usual).\(file.rawValue)"
    let printed = try session.print(papers.map { Paper($0, format: sheet) }, as: file)
    var files = [(ResultFile(path: target, overwrites: overwrites), printed.bytes)]
    var lines = [wrote(printed.pages, target, session) + unpublished(session)]
    if let list = try list(session) {
      let place = Self.listPath(beside: target, file)
      files.append((ResultFile(path: place, overwrites: overwrites), list))
      lines.append(
        session.text("Danh sách giao: \(Printable.line(place)).", "Delivery list: \(Printable.line(place))."))
    }
    try session.write(files)
    return report(lines, [target], session)
  }

  /// A file each in one folder, which is made where it is not there.
  @MainActor
  func separately(_ session: Session) async throws(CommandFailure) -> Report {
    let folder = path ?? "./\(usualName)"
    try makeFolder(folder, session)
    let run = PrintRun(file, folder: folder, overwrites: overwrites)
    let jobs = Self.distinct(
      papers.map { PrintRun.Job(name: Self.name(of: $0), paper: session.marked(Paper($0, format: sheet))) })
    let listPlace = "\(folder)/danh-sach-giao.\(file.rawValue)"
    let there = run.existing(jobs) + [listPlace].filter { FileManager.default.fileExists(atPath: $0) }
    if let first = there.first, !overwrites {
      throw CommandFailure(.refused, ResultFile.Problem.exists.sentence(first, session.formats))
    }
    let progress = ProgressLine(of: jobs.count)
    let outcome = await run.run(jobs) { progress.tell($0) }
    progress.end()
    try check(outcome, session)
    let count = session.formats.count(outcome.written)
    let shown = Printable.line(folder)
    var lines = [
      session.text("Đã ghi \(count) tệp vào \(shown).", "Files written into \(shown): \(count).")
        + unpublished(session)
    ]
    if let list = try list(session) {
      try session.write([(ResultFile(path: listPlace, overwrites: overwrites), list)])
      lines.append(
        session.text("Danh sách giao: \(Printable.line(listPlace)).", "Delivery list: \(Printable.line(listPlace))."))
    }
    return report(lines, jobs.map(run.path), session)
  }

  private var usualName: String { "van-ban-xin-loi-\(day.iso)" }

  /// Who gets which notice, as a paper of its own; a single notice needs none.
  @MainActor
  private func list(_ session: Session) throws(CommandFailure) -> [UInt8]? {
    guard papers.count > 1 else { return nil }
    let paper = Paper(deliveryListOf: papers, by: letterhead, on: day, made: session.now)
    return try session.print([paper], as: file).bytes
  }

  /// `sang.pdf` has its list in `sang-danh-sach-giao.pdf`.
  private static func listPath(beside target: String, _ file: PaperFile) -> String {
    let ending = ".\(file.rawValue)"
    let stem = target.hasSuffix(ending) ? String(target.dropLast(ending.count)) : target
    return stem + "-danh-sach-giao" + ending
  }

  /// Some papers could not be printed, or the run was stopped: what is there stays, and what is missing is said.
  @MainActor
  private func check(_ outcome: PrintRun.Outcome, _ session: Session) throws(CommandFailure) {
    var sentences = outcome.failed.sorted { $0.name < $1.name }.prefix(10).map {
      "\($0.name): \($0.failure.sentence(session.formats))"
    }
    switch outcome.stop {
    case .interrupted: sentences.append(session.text("Đã dừng.", "Stopped."))
    case .file(let path, let problem): sentences.append(problem.sentence(path, session.formats))
    case .fonts(let failure): sentences.append(failure.sentence(session.formats))
    case nil: break
    }
    guard !sentences.isEmpty else { return }
    let (done, all) = (session.formats.count(outcome.written), session.formats.count(papers.count))
    sentences.append(
      session.text("Đã ghi \(done) trong \(all) tệp.", "\(done) of \(all) files were written."))
    throw CommandFailure(.refused, sentences.joined(separator: "\n"))
  }

  @MainActor
  private func makeFolder(_ folder: String, _ session: Session) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let shown = Printable.line(folder)
      throw CommandFailure(
        .refused,
        session.text(
          "Không tạo được thư mục \(shown). Chưa ghi gì.", "The folder \(shown) cannot be made. Nothing was written."))
    }
  }

  @MainActor
  private func wrote(_ pages: Int?, _ target: String, _ session: Session) -> String {
    let shown = Printable.line(target)
    guard let pages else {
      let count = session.formats.count(papers.count)
      return session.text("Đã ghi \(count) văn bản: \(shown).", "Notices written: \(count). File: \(shown).")
    }
    let count = session.formats.count(pages)
    return session.text(
      "Đã ghi \(count) trang: \(shown).", "Wrote \(count) \(pages == 1 ? "page" : "pages"): \(shown).")
  }

  /// What of it the portal does not show yet.
  @MainActor
  private func unpublished(_ session: Session) -> String {
    let waiting = papers.filter { $0.notice.state == .issued && $0.procedure?.isSensitive == false }
    guard let first = waiting.first?.notice.draft else { return "" }
    guard waiting.count > 1 else {
      return session.text(
        " Chưa đăng lên Cổng dịch vụ công: tb dang \(first).", " Not yet published: notices publish \(first).")
    }
    return session.text(
      " Chưa đăng lên Cổng dịch vụ công: \(session.formats.count(waiting.count)) văn bản (tb cong).",
      " Not yet published: \(session.formats.count(waiting.count)) (notices portal).")
  }

  @MainActor
  private func report(_ lines: [String], _ files: [String], _ session: Session) -> Report {
    session.report(
      "notices export", lines,
      rows: zip(papers, files.count == 1 ? Array(repeating: files[0], count: papers.count) : files).map {
        ["draft": .int($0.notice.draft), "number": JSONValue($0.notice.number), "file": .string($1)]
      })
  }

  /// `01-PXL-H151`: the number, then the case.
  private static func name(of paper: NoticePaper) -> String {
    FileName.made(of: [paper.notice.number ?? "nhap-\(paper.notice.draft)", paper.file.name])
  }

  /// Names that differ on every system, though several units may give the same number.
  private static func distinct(_ jobs: [PrintRun.Job]) -> [PrintRun.Job] {
    var taken: Set<String> = []
    return jobs.map { job in
      var name = job.name
      var count = 1
      while taken.contains(name.lowercased()) {
        count += 1
        name = "\(job.name)-\(count)"
      }
      taken.insert(name.lowercased())
      return PrintRun.Job(name: name, paper: job.paper)
    }
  }
}

extension Session {
  /// Papers as the bytes of one file; a letter that no paper can show is told with the paper it stands in.
  func print(_ papers: [Paper], as file: PaperFile) throws(CommandFailure) -> (bytes: [UInt8], pages: Int?) {
    do {
      return try Printer(file, fonts: file == .pdf ? try PaperFonts.find() : nil).bytes(of: papers.map(marked))
    } catch {
      let place = papers.count > 1 ? papers.first { $0.isSpoilt(by: error) }.map { $0.title + ": " } ?? "" : ""
      throw CommandFailure(.refused, place + error.sentence(formats))
    }
  }

  /// Writes files, all or none.
  func write(_ files: [(file: ResultFile, bytes: [UInt8])]) throws(CommandFailure) {
    do {
      try ResultFile.write(files)
    } catch {
      throw CommandFailure(.refused, error.problem.sentence(error.path, formats))
    }
  }
}

extension Paper {
  /// Whether it holds the letter that could not be printed.
  fileprivate func isSpoilt(by failure: PaperFailure) -> Bool {
    guard case .unprintableLetter(let letter, _) = failure else { return false }
    return values.contains { $0.text.unicodeScalars.contains(letter) }
  }
}
