// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Receipts and the slips that ask, refuse or stop (forms 01–03 of Circular 01/2018/TT-VPCP).
@Suite(.serialized) struct SlipTests {
  private func bench(_ backend: Backend, code: String? = nil) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.tenDays, code: code, channel: .online)
    bench.wait(minutes: 1)
    return bench
  }

  /// Where a case has come to.
  enum Path: String, CaseIterable, Sendable {
    case received, supplement, processing, resolved, delivered, refused, stopped, withdrawn, void

    func walk(_ bench: OfficeBench) async throws {
      let reason = try FreeText(parsing: "Lý do")
      switch self {
      case .received: return
      case .supplement: _ = try await bench.lan.supplement(1, reason: reason)
      case .processing:
        _ = try await bench.lan.supplement(1, reason: reason)
        _ = try await bench.lan.resume(1)
      case .resolved: _ = try await bench.lan.resolve(1)
      case .delivered: try await bench.lan.deliver(1)
      case .refused: _ = try await bench.lan.end(1, as: .refused, reason: reason)
      case .stopped: _ = try await bench.lan.end(1, as: .stopped, reason: reason)
      case .withdrawn: _ = try await bench.lan.end(1, as: .withdrawn, reason: nil)
      case .void: _ = try await bench.hoa.void(1, because: .duplicate)
      }
    }

    /// What can be printed there, what the stage calls for first.
    var papers: [SlipKind] {
      switch self {
      case .received, .processing, .resolved, .delivered: [.receipt]
      case .supplement: [.supplement, .receipt]
      case .refused: [.refusal]
      case .stopped: [.stop]
      case .withdrawn, .void: []
      }
    }

    var stage: Stage {
      switch self {
      case .received: .received
      case .supplement: .supplement
      case .processing: .processing
      case .resolved: .resolved
      case .delivered: .delivered
      case .refused: .refused
      case .stopped: .stopped
      case .withdrawn: .withdrawn
      case .void: .void
      }
    }
  }

  @Test(arguments: Backend.available, Path.allCases)
  func `a stage has its paper, and none that is no longer true`(_ backend: Backend, _ path: Path) async throws {
    let bench = try await bench(backend)
    try await path.walk(bench)
    if let own = path.papers.first {
      #expect(try await bench.lan.slip(1).kind == own)
    } else {
      await expect(.noPaper("H1", nil, path.stage)) { _ = try await bench.lan.slip(1) }
    }
    for kind in SlipKind.allCases {
      if path.papers.contains(kind) {
        #expect(try await bench.lan.slip(1, kind).kind == kind)
      } else {
        await expect(.noPaper("H1", kind, path.stage)) { _ = try await bench.lan.slip(1, kind) }
      }
    }
  }

  @Test(arguments: Backend.available)
  func `a receipt says who brought what to whom, and when it is due`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try bench.at("2023-11-06 09:30")
    let slip = try await bench.minh.slip(1)
    #expect(slip.owner == Owner(name: "Trần Văn Ánh", phone: "0905123456", address: "Thôn Phú Lễ, Bình Trung"))
    #expect(slip.procedure?.name == "Cấp Giấy phép bán lẻ rượu")
    #expect(slip.received.promised == (try due("2023-11-20")))
    #expect(slip.unit?.name == "Bộ phận Một cửa huyện Bình Sơn")
    #expect(slip.letterhead.agency == "Bộ phận Một cửa huyện Bình Sơn")
    #expect(slip.letterhead.parentAgency == "Ủy ban nhân dân huyện Bình Sơn")
    #expect(slip.rules.code == "ND61-2018")
    #expect(slip.officer == "Cán bộ lan", "who received it, not who prints it")
    #expect(slip.dated == (try local("2023-11-06 08:00")))
    #expect(slip.reason == nil)
  }

  @Test(arguments: Backend.available)
  func `a receipt printed again says what was said at receipt`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.apologise(1, reason: text("Quá tải"), newDay: day("2023-12-29"))
    _ = try await bench.hoa.approve(1)
    let slip = try await bench.minh.slip(1)
    #expect(slip.file.promised == (try due("2023-12-29")))
    #expect(slip.received.promised == (try due("2023-11-20")))
  }

  @Test(arguments: Backend.available)
  func `who asks for more signs the slip, on that day`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try bench.at("2023-11-07 09:30")
    _ = try await bench.minh.supplement(1, reason: text("Thiếu đơn"))
    let slip = try await bench.minh.slip(1)
    #expect(slip.officer == "Cán bộ minh")
    #expect(slip.dated == (try local("2023-11-07 09:30")))
    let receipt = try await bench.minh.slip(1, .receipt)
    #expect(receipt.dated == (try local("2023-11-06 08:00")))
  }

  @Test(arguments: Backend.available)
  func `the slip asks for what was asked last, the receipt for nothing`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    #expect(try await bench.lan.slip(1).reason == "Thiếu đơn")
    _ = try await bench.lan.resume(1)
    _ = try await bench.lan.supplement(1, reason: text("Thiếu ảnh"))
    #expect(try await bench.lan.slip(1).reason == "Thiếu ảnh")
    #expect(try await bench.lan.slip(1, .receipt).reason == nil)
    _ = try await bench.lan.end(1, as: .refused, reason: text("Trái thẩm quyền"))
    #expect(try await bench.lan.slip(1).reason == "Trái thẩm quyền")
  }

  @Test(arguments: Backend.available)
  func `a refusal that was taken back is not what the slip asks for`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    bench.wait(minutes: 1)
    _ = try await bench.lan.end(1, as: .refused, reason: text("Trái thẩm quyền"))
    #expect(try await bench.lan.undo().verb == .refuse)
    let slip = try await bench.lan.slip(1)
    #expect(slip.kind == .supplement)
    #expect(slip.reason == "Thiếu đơn")
  }

  @Test(arguments: Backend.available)
  func `behind the code is the case's name, or an address where one is set`(_ backend: Backend) async throws {
    let bench = try await bench(backend, code: "000.00.53.H48-231106-0001")
    // Đ is C4 90 in UTF-8, the slash 2F, the ampersand 26.
    try await bench.lan.receive(Tried.tenDays, code: "BS/23-Đ&1~_", channel: .online)
    try await bench.lan.receive(Tried.tenDays, channel: .online)
    func lookups() async throws -> [String] {
      var lookups: [String] = []
      for number in 1...3 { lookups.append(try await bench.lan.slip(.number(number, year: nil)).lookup) }
      return lookups
    }
    #expect(try await lookups() == ["000.00.53.H48-231106-0001", "BS/23-Đ&1~_", "H3"])
    try await bench.administrator.set(.lookup, to: WebAddress(parsing: "https://tracuu.example/?ma="))
    #expect(
      try await lookups() == [
        "https://tracuu.example/?ma=000.00.53.H48-231106-0001", "https://tracuu.example/?ma=BS%2F23-%C4%90%261~_",
        "https://tracuu.example/?ma=H3",
      ])
    try await bench.administrator.set(.lookup, to: nil)
    #expect(try await lookups().last == "H3")
    #expect(try await bench.lan.portalAddress() == nil, "another setting")
  }

  @Test(arguments: Backend.available)
  func `a receipt that is in the citizen's hands is not undone, later work is`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.minh.notePrinted(bench.minh.slip(1))
    await expect(.cannotUndo(.receive, "H1", .printed)) { _ = try await bench.lan.undo() }
    let reason = try text("Nhận nhầm")
    await expect(.cannotUndo(.receive, "H1", .printed)) { _ = try await bench.lan.undo(reason: reason) }
    _ = try await bench.lan.resolve(1)
    #expect(try await bench.lan.undo().verb == .resolve)
    #expect(try await bench.lan.redo().verb == .resolve)
    #expect(try await bench.lan.undo().verb == .resolve)
    try await bench.lan.receive(Tried.threeDays, channel: .online)
    #expect(try await bench.lan.undo().file?.name == "H2", "a case of which nothing was printed")
    await expect(.cannotUndo(.receive, "H1", .printed)) { _ = try await bench.lan.undo() }
    #expect(try await bench.lan.story(of: 1).file.stage == .received)
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `each paper holds what it says, and no more`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    bench.wait(minutes: 1)
    try await bench.lan.notePrinted(bench.lan.slip(1, .receipt))
    #expect(try await bench.lan.undo().verb == .supplement, "the receipt does not ask for anything")
    #expect(try await bench.lan.redo().verb == .supplement)
    try await bench.lan.notePrinted(bench.lan.slip(1))
    await expect(.cannotUndo(.supplement, "H1", .printed)) { _ = try await bench.lan.undo() }
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `who printed it oneself does not get past the printing either`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.lan.notePrinted(bench.lan.slip(1))
    let entry = try #require(try await bench.lan.story(of: 1).history.last)
    #expect(entry.verb == .print)
    #expect(entry.record.facts == ["paper": "receipt"])
    await expect(.cannotUndo(.receive, "H1", .printed)) { _ = try await bench.lan.undo() }
    _ = try await bench.lan.supplement(1, reason: text("Thiếu đơn"))
    #expect(try await bench.lan.undo().verb == .supplement)
    #expect(try await bench.lan.story(of: 1).file.stage == .received)
    try await expectClean(bench)
  }
}
