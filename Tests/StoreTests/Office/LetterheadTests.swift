// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// What papers say of the unit they come from: needed before anything is signed, and unchanged afterwards.
@Suite(.serialized) struct LetterheadTests {
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: "2023-11-06 08:00")
  }

  /// A letterhead with all that is needed to sign, changed.
  private func letterhead(
    of unit: String = "524-mc", from start: String = "2023-11-06", _ change: (inout Letterhead) -> Void = { _ in }
  ) throws -> Letterhead {
    var letterhead = Letterhead.signed(by: unit, on: try day(start))
    change(&letterhead)
    return letterhead
  }

  private static let lacks: [([LetterheadPart], @Sendable (inout Letterhead) -> Void)] = [
    ([.signer], { $0.signer = nil }),
    ([.position], { $0.position = [] }),
    ([.position, .signer], { ($0.position, $0.signer) = ([], nil) }),
  ]

  @Test(arguments: Backend.available)
  func `without a signer or a position nothing is approved, and no number is used up`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.draftNotice()
    for (missing, remove) in Self.lacks {
      try await bench.administrator.save(letterhead(remove))
      await expect(.letterheadIncomplete(OfficeBench.desk, missing)) { _ = try await bench.hoa.approve(1) }
      await expect(.letterheadIncomplete(OfficeBench.desk, missing)) {
        _ = try await bench.hoa.expectedNumber(ofDraft: 1)
      }
      #expect(try await bench.lan.noticePaper(1).missing == missing)
      #expect(try await bench.lan.letterheads(of: OfficeBench.desk).missing == missing)
    }
    #expect(try await bench.query("SELECT count(*) FROM serial WHERE name LIKE 'notice%'") == [["0"]])
    #expect(try await bench.lan.noticePaper(1).notice.state == .draft)
    try await bench.administrator.save(letterhead())
    #expect(try await bench.hoa.approve(1).notice.number == "01/PXL")
    #expect(try await bench.lan.noticePaper(1).missing == [])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the registry's number is not taken either, should the signer be gone since the approval`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.numberByRegistry()
    try await bench.draftNotice()
    try await bench.administrator.save(letterhead { $0.signer = nil })
    await expect(.letterheadIncomplete(OfficeBench.desk, [.signer])) { _ = try await bench.hoa.approve(1) }
    try await bench.administrator.save(letterhead())
    #expect(try await bench.hoa.approve(1).notice.state == .approved)
    try await bench.administrator.save(letterhead { $0.position = [] })
    await expect(.letterheadIncomplete(OfficeBench.desk, [.position])) {
      _ = try await bench.lan.number(1, "05/TB-UBND")
    }
    try await bench.administrator.save(letterhead())
    #expect(try await bench.lan.number(1, "05/TB-UBND").notice.number == "05/TB-UBND")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a place must be named only where neither the unit nor one above it is a place`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    let section = UnitCode(rawValue: "so-tp-mc")
    try await bench.administrator.save(Unit(code: UnitCode(rawValue: "so-tp"), name: "Sở Tư pháp", kind: "sở"))
    try await bench.administrator.save(
      Unit(code: section, name: "Bộ phận Một cửa Sở", kind: "bộ phận", parent: UnitCode(rawValue: "so-tp")))
    try await bench.hire("nga", .clerk, at: section.rawValue)
    try await bench.hire("phuc", .manager, at: section.rawValue)
    try await bench.draftNotice(by: "nga")
    let phuc = bench.office("phuc")
    await expect(.letterheadIncomplete(section, [.position, .signer, .place])) { _ = try await phuc.approve(1) }
    try await bench.administrator.save(letterhead(of: section.rawValue) { $0.place = nil })
    await expect(.letterheadIncomplete(section, [.place])) { _ = try await phuc.approve(1) }
    try await bench.administrator.save(letterhead(of: section.rawValue) { $0.place = "Quảng Ngãi" })
    #expect(try await phuc.approve(1).notice.number == "01/PXL")
    // The desk is no place; the district above it is.
    try await bench.administrator.save(letterhead { $0.place = nil })
    #expect(try await bench.issueNotice().number == "01/PXL")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the unit that has the case signs, the desk numbers`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.administrator.save(letterhead { $0.symbol = "MC" })
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    _ = try await bench.lan.forward(1, to: OfficeBench.town)
    _ = try await bench.lan.apologise(1, reason: text("Chờ đo đạc lại"), newDay: day("2023-11-24"))
    await expect(.letterheadIncomplete(OfficeBench.town, [.position, .signer])) { _ = try await bench.hoa.approve(1) }
    try await bench.administrator.save(
      letterhead(of: "21040") { ($0.signer, $0.symbol) = ("Lê Văn Sáu", "UBND") })
    #expect(try await bench.hoa.approve(1).notice.number == "01/PXL-MC")
    #expect(try await bench.lan.noticePaper(1).letterhead.signer == "Lê Văn Sáu")
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a letterhead of a later day does not count before it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.administrator.save(letterhead(from: "2023-11-08") { $0.signer = "Lê Thị Mai" })
    try bench.at("2023-11-07 16:00")
    #expect(try await bench.issueNotice().letterhead?.signer == "Trần Hòa")
    try await bench.draftNotice()
    #expect(try await bench.lan.noticePaper(2).letterhead.signer == "Trần Hòa")
    try bench.at("2023-11-08 08:00")
    #expect(try await bench.lan.noticePaper(2).letterhead.signer == "Lê Thị Mai")
    #expect(try await bench.hoa.approve(2).notice.letterhead?.signer == "Lê Thị Mai")
    let all = try await bench.lan.letterheads(of: OfficeBench.desk).all
    #expect(all.map(\.validFrom.iso) == ["2023-11-06", "2023-11-08"])
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `a notice keeps the letterhead it was issued with, whatever is set afterwards`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    var signed = try letterhead { $0.recipients = ["UBND xã Bình Trung"] }
    try await bench.administrator.save(signed)
    try await bench.issueNotice()
    // What is not set is what the units were called on that day.
    signed.agency = "Bộ phận Một cửa huyện Bình Sơn"
    signed.parentAgency = "Ủy ban nhân dân huyện Bình Sơn"
    try await bench.draftNotice()
    try await bench.administrator.save(letterhead { ($0.signer, $0.position) = ("Lê Thị Mai", ["CHỦ TỊCH"]) })
    #expect(try await bench.lan.noticePaper(1).letterhead == signed)
    #expect(try await bench.lan.noticePaper(2).letterhead.signer == "Lê Thị Mai")
    try bench.at("2023-11-07 08:00")
    try await bench.administrator.save(letterhead(from: "2023-11-07") { $0.signer = nil })
    var unit = try #require(try await bench.administrator.surroundings().units[OfficeBench.desk])
    unit.name = "Trung tâm Phục vụ hành chính công"
    try await bench.administrator.save(unit)
    #expect(try await bench.lan.noticePaper(2).letterhead.agency == "Trung tâm Phục vụ hành chính công")
    let paper = try await bench.lan.noticePaper(1)
    #expect(paper.letterhead == signed)
    #expect(paper.missing == [], "what is signed lacks nothing")
    #expect(try await bench.lan.publish(1).notice.letterhead == signed)
    #expect(try await bench.hoa.retract(1, reason: text("Sai tên")).notice.letterhead == signed)
    #expect(try await bench.lan.noticePaper(1).letterhead == signed)
    try await expectClean(bench)
  }

  /// Drafts a notice and approves it; its number, which must be the one that was foretold.
  private func number(_ bench: OfficeBench) async throws -> String? {
    let draft = try await bench.draftNotice().draft
    let expected = try await bench.hoa.expectedNumber(ofDraft: draft)
    let number = try await bench.hoa.approve(draft).notice.number
    #expect(number == expected)
    return number
  }

  @Test(arguments: Backend.available)
  func `the symbol of the day stands in the number, and each symbol counts for itself without gaps`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    try await bench.administrator.save(letterhead(from: "2023-11-07") { $0.symbol = "UBND" })
    try await bench.administrator.save(letterhead(from: "2023-11-08") { $0.symbol = "VP" })
    try await bench.administrator.save(letterhead(from: "2023-11-09"))
    try await bench.administrator.save(letterhead(from: "2023-11-10") { $0.symbol = "UBND" })
    let days = [
      ("2023-11-06", ["01/PXL", "02/PXL"]), ("2023-11-07", ["01/PXL-UBND", "02/PXL-UBND"]),
      ("2023-11-08", ["01/PXL-VP"]), ("2023-11-09", ["03/PXL"]), ("2023-11-10", ["03/PXL-UBND"]),
    ]
    for (day, numbers) in days {
      try bench.at("\(day) 08:00")
      for expected in numbers { #expect(try await number(bench) == expected) }
    }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `only administrators with the unit in their scope set it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.hire("sau", .administrator, at: "21040")
    let (own, other) = (try letterhead(of: "21040"), try letterhead { $0.signer = "Lê Thị Mai" })
    await expect(.needsRole(.administrator)) { try await bench.hoa.save(other) }
    await expect(.outsideScope(OfficeBench.desk)) { try await bench.office("sau").save(other) }
    try await bench.office("sau").save(own)
    #expect(try await bench.office("sau").letterheads(of: OfficeBench.town).all == [own])
    await expect(.outsideScope(OfficeBench.town)) { _ = try await bench.lan.letterheads(of: OfficeBench.town) }
    #expect(try await bench.lan.letterheads(of: OfficeBench.desk).all.map(\.signer) == ["Trần Hòa"])
    let known = try await bench.administrator.surroundings().units.all.map(\.code.rawValue)
    let nowhere = try letterhead(of: "khong-co")
    await expect(.unknownUnit("khong-co", known: known)) { try await bench.administrator.save(nowhere) }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `the paper is the one named at drafting, else the author's, else that of the rules`(
    _ backend: Backend
  ) async throws {
    let bench = try await bench(backend)
    #expect(try await bench.issueNotice().number == "01/PXL", "Decree 61 has a slip")
    #expect(try await bench.lan.noticePaper(1).notice.form == nil)
    #expect(try await bench.issueNotice(form: .announcement).number == "01/TB")
    try await bench.draftNotice()
    try await bench.administrator.save(letterhead { $0.form = .announcement })
    #expect(try await bench.hoa.approve(3).notice.number == "02/PXL", "drafted while the rules decided")
    #expect(try await bench.issueNotice().number == "02/TB")
    #expect(try await bench.lan.noticePaper(4).notice.form == .announcement)
    #expect(try await bench.issueNotice(form: .request).number == "03/PXL")
    #expect(try await bench.lan.noticePaper(5).notice.form == .request)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `whose form counts is the unit that has the case`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.administrator.save(letterhead(of: "21040") { $0.form = .announcement })
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    _ = try await bench.lan.forward(1, to: OfficeBench.town)
    _ = try await bench.lan.apologise(1, reason: text("Chờ đo đạc lại"), newDay: day("2023-11-24"))
    #expect(try await bench.hoa.approve(1).notice.number == "01/TB")
    #expect(try await bench.issueNotice().number == "01/PXL")
    try await expectClean(bench)
  }

  /// A letterhead with something in every field.
  private func full(from start: String) throws -> Letterhead {
    var full = try letterhead(of: "21040", from: start)
    full.parentAgency = "HUYỆN BÌNH SƠN"
    full.agency = "UBND thị trấn Châu Ổ"
    full.symbol = "UBND"
    full.recipients = ["UBND huyện (báo cáo)", "Chi nhánh VPĐKĐĐ"]
    full.filing = "VT, TTHC"
    full.form = .request
    full.apology = try NoticeTemplate(parsing: text("{coquan} xin lỗi {congdan},\nhẹn trả vào {henlai}."))
    full.contact = "0255 3851 234; motcua@binhson.example"
    return full
  }

  @Test(arguments: Backend.available)
  func `every field is kept, and can be taken away again`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let full = try full(from: "2023-11-10")
    let bare = Letterhead(unit: OfficeBench.town, validFrom: try day("2023-11-06"))
    try await bench.administrator.save(full)
    try await bench.administrator.save(bare)
    let other = bench.office("quantri", on: try await bench.connectAgain())
    #expect(try await other.letterheads(of: OfficeBench.town).all == [bare, full])
    let entries = try await bench.query("SELECT body FROM journal WHERE subject = 'letterhead:21040' ORDER BY sequence")
    let facts = try entries.flatMap { $0 }.map { try CanonicalJSON.value(ChangeRecord.self, from: $0).facts }
    let kept = try facts.map { try CanonicalJSON.value(Letterhead.self, from: $0?["letterhead"] ?? "") }
    #expect(kept == [full, bare])
    try await bench.administrator.save(bare.from(full.validFrom))
    #expect(try await other.letterheads(of: OfficeBench.town).all == [bare, bare.from(full.validFrom)])
    try await expectClean(bench)
  }
}
