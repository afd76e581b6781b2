// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// How finished cases met the law's date, the date with lawful pauses, and the last promise. All were received on
/// Monday 6/11/2023 with three working days, due Thursday 9/11.
@Suite(.serialized) struct PunctualityFigureTests {
  private let year = Period.year(2023)

  /// H1 early, H2 on time, H3 late but by its promise, H4 without a limit, H5 in time after a supplement, H6 late, void.
  private func bench(_ backend: Backend) async throws -> OfficeBench {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    for number in 1...6 {
      try await bench.lan.receive(number == 4 ? Tried.noLimit : Tried.threeDays, channel: number == 2 ? .post : .online)
    }
    try bench.at("2023-11-07 09:00")
    _ = try await bench.lan.supplement(5, reason: text("Thiếu đơn"))
    try bench.at("2023-11-08 09:00")
    _ = try await bench.lan.resume(5)
    _ = try await bench.lan.resolve(1)
    _ = try await bench.lan.apologise(3, reason: text("Quá tải"), newDay: day("2023-11-14"))
    _ = try await bench.hoa.approve(1)
    try bench.at("2023-11-09 16:00")
    for number in [2, 4] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    try bench.at("2023-11-10 09:00")
    for number in [5, 6] { _ = try await bench.lan.resolve(.number(number, year: nil)) }
    _ = try await bench.hoa.void(6, because: .duplicate)
    try bench.at("2023-11-13 09:00")
    _ = try await bench.lan.resolve(3)
    return bench
  }

  @Test(arguments: Backend.available)
  func `each of the three dates judges on its own`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let total = try await bench.lan.punctuality(during: year).total
    #expect(total.statutory == PunctualityTally(early: 1, onTime: 1, late: 2, noDue: 1))
    #expect(total.effective == PunctualityTally(early: 2, onTime: 1, late: 1, noDue: 1))
    #expect(total.promised == PunctualityTally(early: 3, onTime: 1, late: 0, noDue: 1))
    #expect(total.statutory.share == Share(satisfied: 2, rated: 4))
    try await expectClean(bench)
  }

  @Test(arguments: Backend.available)
  func `groups add up to the whole`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let office = bench.lan
    let total = try await office.punctuality(during: year).total
    func rows(_ grouping: Grouping) async throws -> [String] {
      let report = try await office.punctuality(during: year, by: grouping)
      #expect(report.total == total)
      return report.rows.map { row in
        let counts = row.statutory
        return "\(row.key) \(counts.early) \(counts.onTime) \(counts.late) \(counts.noDue)"
      }
    }
    #expect(try await rows(.unit) == ["524-mc 1 1 2 1"])
    #expect(try await rows(.source) == ["online 1 0 2 1", "post 0 1 0 0"])
    #expect(try await rows(.month) == ["2023-11 1 1 2 1"])
    #expect(try await rows(.quarter) == ["2023-q4 1 1 2 1"])
    await expect(.groupingNotKept(.dimension(.hour))) { _ = try await rows(.dimension(.hour)) }
    #expect(try await rows(.dimension(.procedure)) == ["1.001612 1 1 2 0", "1.010723 0 0 0 1"])
    #expect(
      try await rows(.dimension(.field))
        == ["Môi trường 0 0 0 1", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh) 1 1 2 0"])
  }

  @Test(arguments: Backend.available)
  func `a period counts what became ready in it`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    let days = try Period(from: day("2023-11-09"), through: day("2023-11-10"))
    #expect(
      try await bench.lan.punctuality(during: days).total.statutory
        == PunctualityTally(early: 0, onTime: 1, late: 1, noDue: 1))
    #expect(try await bench.lan.punctuality(during: .year(2022)).total.statutory.share.rate == nil)
  }

  @Test(arguments: Backend.available)
  func `what is due within the next days is listed, what is late is not`(_ backend: Backend) async throws {
    let bench = try await OfficeBench(backend, at: "2023-11-06 08:00")
    try await bench.lan.receive(Tried.threeDays)
    try await bench.lan.receive(Tried.tenDays)
    #expect(try await bench.lan.dueSoon(2).map(\.file.name) == [])
    #expect(try await bench.lan.dueSoon(3).map(\.file.name) == ["H1"])
    #expect(try await bench.lan.dueSoon(10).map(\.file.name) == ["H1", "H2"])
    try bench.at("2023-11-10 08:00")
    #expect(try await bench.lan.dueSoon(10).map(\.file.name) == ["H2"])
    #expect(try await bench.lan.overdue().map(\.file.name) == ["H1"])
  }
}
