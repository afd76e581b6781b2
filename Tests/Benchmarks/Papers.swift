// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

/// Notices as separate files, as one, and as DOCX, beside LibreOffice turning the same DOCX into PDF.
struct Papers {
  let folder: String
  let count: Int

  func run() async throws {
    let papers = try (1...count).map(notice)
    let start = Self.seconds(RUSAGE_SELF)
    let printer = try Printer(.pdf, fonts: PaperFonts.find())
    for (index, paper) in papers.enumerated() { try write(printer.bytes(of: [paper]).bytes, "\(index).pdf") }
    let separate = Self.seconds(RUSAGE_SELF)
    tell("separate PDF files", separate - start, count, try size(".pdf"))
    try write(printer.bytes(of: papers).bytes, "all.pdf-one")
    let one = Self.seconds(RUSAGE_SELF)
    tell("one PDF file", one - separate, count, try size(".pdf-one"))
    let word = try Printer(.docx, fonts: nil)
    for (index, paper) in papers.enumerated() { try write(word.bytes(of: [paper]).bytes, "\(index).docx") }
    tell("separate DOCX files", Self.seconds(RUSAGE_SELF) - one, count, try size(".docx"))
    try convert(min(50, count))
  }

  /// LibreOffice on some of the same DOCX in one call, which is how it is fastest.
  private func convert(_ some: Int) throws {
    let before = Self.seconds(RUSAGE_CHILDREN)
    let office = Process()
    office.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    office.arguments =
      ["soffice", "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "pdf", "--outdir"]
      + ["\(folder)/office"] + (0..<some).map { "\(folder)/\($0).docx" }
    office.standardOutput = FileHandle.nullDevice
    office.standardError = FileHandle.nullDevice
    try office.run()
    office.waitUntilExit()
    let made = try FileManager.default.contentsOfDirectory(atPath: folder + "/office").count
    tell("LibreOffice, DOCX to PDF", Self.seconds(RUSAGE_CHILDREN) - before, made, nil)
  }

  private func tell(_ what: String, _ seconds: Double, _ files: Int, _ bytes: Int?) {
    let rate = String(format: "%.0f", Double(files) / seconds)
    let size = bytes.map { String(format: ", %.1f MB", Double($0) / 1_000_000) } ?? ""
    print("  \(what): \(files) notices, \(String(format: "%.2f", seconds)) CPU seconds, \(rate) a second\(size)")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private func size(_ ending: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }
      .reduce(0) { $0 + (try FileManager.default.attributesOfItem(atPath: "\(folder)/\($1)")[.size] as? Int ?? 0) }
  }

  /// Processor time of this process, or of its children that have ended.
  private static func seconds(_ whose: __rusage_who) -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(whose.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
  }

  /// The notice of one late case: all that differs is whom it is for.
  private func notice(_ number: Int) throws -> Paper {
    let unit = Unit(code: UnitCode(rawValue: "xa-binh-son"), name: "Xã Bình Sơn", kind: "xã")
    let moment = Instant(try LocalDay(parsing: "25/11/2026"), try LocalTime(parsing: "08:30"))
    let stamp = Stamp(officer: Login(rawValue: "hoa"), at: moment)
    var letterhead = Letterhead(unit: unit.code, validFrom: moment.day)
    (letterhead.position, letterhead.signer) = (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Trần Hòa")
    var notice = ApologyNotice(
      unit: unit.code, draft: number, caseID: CaseID(rawValue: "x/\(number)"), author: unit.code,
      oldDue: Due(day: try LocalDay(parsing: "13/11/2026")), newDay: try LocalDay(parsing: "27/11/2026"),
      drafted: stamp, isSecondPromise: false)
    (notice.approved, notice.issued, notice.number) = (stamp, stamp, "\(number)/PXL")
    let file = CaseFile(
      id: notice.caseID, unit: unit.code, code: nil, number: ShortNumber(year: 2026, number: number),
      procedure: ProcedureCode(rawValue: "1.012784"), received: moment, entered: moment, channel: .counter,
      ruleSet: "x", limit: nil, statutoryDue: notice.oldDue, due: nil, promised: nil, isProvisional: false)
    let rules = RuleSet(
      code: "x", name: "x", validFrom: moment.day, supplement: .pause, secondPromise: .warn,
      noticeTitle: "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", noticeSymbol: "PXL")
    return Paper(
      NoticePaper(
        notice: notice, file: file, rules: rules, unit: unit, author: unit,
        procedure: Procedure(code: file.procedure, name: "Tách thửa hoặc hợp thửa đất"),
        owner: Owner(name: "Nguyễn Thị Ánh \(number)", phone: "0905\(100_000 + number)", address: "Thôn \(number)"),
        reason: "Chờ xác minh nguồn gốc đất, cơ quan phối hợp chưa có ý kiến bằng văn bản",
        letterhead: letterhead.resolved(among: [unit]), symbol: "PXL"))
  }
}
