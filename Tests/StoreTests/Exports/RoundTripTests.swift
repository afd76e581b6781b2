// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Proving
import Store
import Testing

/// What was brought in, taken out, and brought into fresh books gives equal books.
@Suite(.serialized) struct RoundTripTests {
  private static let start = "2023-11-06 08:00"
  /// The files through which rows go.
  private static let formats: [TableFormat] = [.csv, .tsv, .xlsx]

  private func bench(_ backend: Backend) async throws -> OfficeBench {
    try await OfficeBench(backend, at: Self.start)
  }

  /// Rows with everything that files and people put into them.
  private static let awkward: [ImportKind: [[String]]] = [
    .units: [
      ["u-1", "Xã \"Mới\", thứ hai", "xa", "524", "2023-01-01", "2199-12-31", "", "", "", ""],
      ["u-2", "Tổ =1\ndòng hai", "", "524-mc", "", "2023-12-31", "524", "000.00.99.H48", "registry", ""],
      ["u-3", "+84 Đa\u{0323}i Lộc", "xã", "", "31/12/1999", "", "", "", "register", ""],
    ],
    .procedures: [
      [
        "9.000001", "Cấp \"giấy\", loại 2\nmới", "Đất đai; nhà ở", "xa", "2.5", "working_day", "10.000 đ", "", "1",
        "2023-01-01", "2023-12-31", "verified", "assumed",
      ],
      ["9.000001", "=Cấp giấy từ năm 2024", "", "", "", "", "", "", "", "2024-01-01", "", "", ""],
      ["9.000002", "-Trong ngày", "Hộ tịch", "huyen", "0", "same_day_15h", "", "", "0", "", "", "", ""],
      ["9.000003", "@Ba tháng", "", "", "3", "month", "", "", "", "", "", "", ""],
    ],
    .calendar: [
      ["2023-12-29", "day_off", "Nghỉ, \"cuối\" năm", "=Văn bản 1", "", ""],
      ["2024-01-06", "working_saturday", "Làm bù\nthứ bảy", "", "", ""],
      ["2023-10-17", "closed_locally", "Ba\u{0303}o số 6", "Công văn 12/UBND", "524-mc", ""],
    ],
    .totals: [
      ["524-mc", "", "2022-01-01", "2022-12-31", "", "", "", "", "", "4740", "4769", "99,4", "Báo cáo \"năm\", 2022"],
      ["524-mc", "1.001612", "2022-12-31", "2022-12-31", "1", "0", "2", "3", "4", "", "", "", ""],
      ["21040", "", "01/01/2022", "31/03/2022", "", "", "", "", "", "0", "0", "", "=Nguồn"],
    ],
    .criteria: [
      ["Đô thị \"loại\" IV", "=Mật độ, dân số", "524", "1", "0", "2023-10-24", "Báo cáo\nnăm"],
      ["Nông thôn mới", "Hòa", "21043", "4", "4", "24/10/2023", ""],
      ["Nông thôn mới", "Thôn kiểu mẫu", "21043", "", "17", "2023-11-01", "+Nguồn"],
    ],
    .cases: cases.map { $0 + [""] } + [paused],
    .ratings: ratings(),
  ]

  private static let cases = [
    [
      "BS-01", "1.001612", "524-mc", "2022-12-31T23:59:59+07:00", "2023-01-05", "2023-01-05T16:30:00+07:00",
      "returned", "Lê Thị \"Hòa\", con\nông Ánh", "0905 123 456", "=1+1", "counter",
    ],
    ["BS-02", "1.001612", "524-mc", "2023-11-01", "2023-11-03", "2023-11-02", "resolved", "+84 9", "", "", "online"],
    ["BS-03", "1.001612", "524-mc", "01/01/2023 00:00", "", "", "received", "", "", "", ""],
    [
      "BS-04", "2.000620", "21040", "2023-11-05T10:00:00+07:00", "2023-11-06T11:30:00+07:00", "", "processing",
      "Nguye\u{0302}\u{0303}n Văn Á", "'-x", "", "post",
    ],
    ["BS-05", "2.000620", "524-mc", "2023-10-02T10:00:00+07:00", "2023-10-10", "", "supplement", "@a", "-1", "", ""],
    [
      "BS-06", "2.000620", "524-mc", "2023-10-02T10:00:00+07:00", "2023-10-10", "2023-10-05", "refused", "a", "", "",
      "",
    ],
    [
      "BS-07", "2.000620", "524-mc", "2023-10-02T10:00:00+07:00", "", "2023-10-06T09:00:00+07:00", "withdrawn", "b",
      "", "", "",
    ],
    ["BS-08", "2.000620", "524-mc", "2023-10-02T10:00:00+07:00", "2023-10-10", "", "stopped", "c", "", "", ""],
    [
      "BS-09", "2.000620", "524-mc", "2023-10-02T10:00:00+07:00", "2023-10-10", "2023-10-11", "void", "d", "", "", "",
    ],
    [
      "BS-10", "1.012784", "524-mc", "2023-09-01", "2023-09-29", "2023-10-02T07:30:00+07:00", "returned",
      String(repeating: "ơ", count: 2_000), "", "Thôn \t2", "",
    ],
  ]

  /// Given back after a pause: in time by the date the pause moved, late by the one before.
  private static let paused = [
    "BS-11", "1.001612", "524-mc", "2023-10-02T10:00:00+07:00", "2023-10-17", "2023-10-16T09:00:00+07:00", "returned",
    "e", "", "", "", "2023-10-10",
  ]

  /// Every level through every channel, at the borders of years and of days.
  private static func ratings() -> [[String]] {
    let times = [
      "2022-12-31T23:59:59+07:00", "2023-01-01", "2023-10-10T09:00:00+07:00", "31/12/2022 00:01", "2023-11-05",
    ]
    var rows: [[String]] = []
    for (place, channel) in ["kiosk", "web", "zalo", "sms", "paper", "counter"].enumerated() {
      for level in 1...5 {
        rows.append([
          "r,\"\(place)\"-\(level)", times[(place + level) % 5], "524-mc", ["", "3", "Quầy \"số\" 1"][level % 3],
          ["", "1.001612"][level % 2], level == 1 ? "BS-10" : "", "\(level)", "", "", channel,
        ])
      }
    }
    rows.append(["=7", "2023-10-10", "21040", "", "", "", "4", "không lấy", "không lấy", "kiosk"])
    return rows
  }

  @Test(arguments: Backend.available, formats)
  func `every kind comes back as it went`(_ backend: Backend, _ format: TableFormat) async throws {
    let order: [ImportKind] = [.units, .procedures, .calendar, .totals, .criteria, .cases, .ratings]
    let (first, second) = (try await bench(backend), try await bench(backend))
    for kind in order {
      let rows = try #require(Self.awkward[kind])
      #expect(try await first.load(kind, rows).added == rows.count, "\(kind)")
    }
    for kind in order {
      let taken = try await first.exported(kind, format)
      try await second.load(kind, taken, format)
      // A workbook says when it was made; what is in it is compared as CSV.
      #expect(try await second.exported(kind) == first.exported(kind), "\(kind)")
      #expect(try await second.load(kind, taken, format).unchanged > 0, "\(kind)")
    }
    let (before, after) = (try await figures(first), try await figures(second))
    for (one, other) in zip(before, after) { #expect(one == other) }
    #expect(before.count == after.count && before.count > 20)
    let texts = "SELECT subject, field, text FROM private_text ORDER BY subject, field"
    #expect(try await second.query(texts) == first.query(texts))
    try await expectClean(first)
    try await expectClean(second)
  }

  /// What `hl`, `dh` and `tre` say, in words. How cases stood when they were rated is not in a file of ratings.
  private func figures(_ bench: OfficeBench) async throws -> [String] {
    let office = bench.administrator
    var said: [String] = []
    for year in [2022, 2023] {
      for grouping in [
        Grouping.whole, .unit, .source, .month, .quarter, .dimension(.field), .dimension(.procedure),
        .dimension(.counter), .dimension(.hour),
      ] {
        let report = try await office.satisfaction(during: .year(year), by: grouping)
        said += report.rows.map { "hl \(year) \(grouping) \($0)" }
        guard grouping.isOfCases else { continue }
        said += try await office.punctuality(during: .year(year), by: grouping).rows.map {
          "dh \(year) \(grouping) \($0)"
        }
      }
      said += try await office.overdue(unit: nil, during: .year(year)).map {
        "tre \(year) \($0.file.name) \($0.daysLate)"
      }
    }
    return said + (try await office.overdue(unit: nil, during: nil).map { "tre \($0.file.name) \($0.daysLate)" })
  }

  /// The rows as they must stand in a file, written down by hand.
  @Test(arguments: Backend.available)
  func `a file of cases says what was brought in`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    try await bench.load(.cases, try #require(Self.awkward[.cases]))
    let text = String(decoding: try await bench.exported(.cases), as: UTF8.self)
    let expected = [
      "\u{FEFF}case_code,procedure,unit,received,due,returned,status,owner,phone,address,channel,statutory_due",
      "BS-01,1.001612,524-mc,2022-12-31T23:59:59+07:00,2023-01-05,2023-01-05T16:30:00+07:00,returned,"
        + "\"Lê Thị \"\"Hòa\"\", con\nông Ánh\",0905 123 456,'=1+1,counter,",
      "BS-02,1.001612,524-mc,2023-11-01,2023-11-03,2023-11-02,resolved,'+84 9,,,online,",
      "BS-03,1.001612,524-mc,2023-01-01,,,received,,,,counter,",
      "BS-05,2.000620,524-mc,2023-10-02T10:00:00+07:00,,,supplement,'@a,'-1,,counter,2023-10-10",
      "BS-06,2.000620,524-mc,2023-10-02T10:00:00+07:00,2023-10-10,2023-10-05,refused,a,,,counter,",
      "BS-11,1.001612,524-mc,2023-10-02T10:00:00+07:00,2023-10-17,2023-10-16T09:00:00+07:00,returned,e,,,counter,2023-10-10",
      "BS-07,2.000620,524-mc,2023-10-02T10:00:00+07:00,,2023-10-06T09:00:00+07:00,withdrawn,b,,,counter,",
    ]
    for line in expected { #expect(text.contains(line + "\n"), "\(line)") }
    #expect(
      text.contains("BS-04,2.000620,21040,2023-11-05T10:00:00+07:00,2023-11-06T11:30:00+07:00,,processing,Nguyễn"))
    let narrowed = try await bench.lines(.cases, during: .year(2022))
    #expect(narrowed.map { String($0.prefix(5)) } == ["BS-01", "ông Á"])
    #expect(try await bench.lines(.cases, unit: "21040").count == 1)
  }

  @Test(arguments: Backend.available)
  func `cases of our own have a name that other books take`(_ backend: Backend) async throws {
    let bench = try await bench(backend)
    for _ in 1...3 { try await bench.lan.receive(Tried.threeDays) }
    try bench.at("2023-11-08 09:00")
    try await bench.lan.deliver(2)
    let taken = try await bench.exported(.cases)
    let lines = try await bench.lines(.cases)
    #expect(
      lines[1]
        == "524-mc/2023/2,1.001612,524-mc,2023-11-06T08:00:00+07:00,2023-11-09,2023-11-08T09:00:00+07:00,returned,"
        + "Trần Văn Ánh,0905123456,\"Thôn Phú Lễ, Bình Trung\",counter,")
    let other = try await self.bench(backend)
    try other.at("2023-11-08 10:00")
    try await other.load(.cases, taken, .csv)
    #expect(try await other.exported(.cases) == taken)
    #expect(
      try await other.lan.punctuality(during: .year(2023)).total.statutory
        == bench.lan.punctuality(during: .year(2023)).total.statutory)
  }
}
