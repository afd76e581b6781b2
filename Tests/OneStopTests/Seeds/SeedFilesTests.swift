// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Seeds
import Testing

@Suite struct SeedFilesTests {
  @Test func `there are a hundred procedures with different codes`() throws {
    let table = try SeedTable(Seeds.procedures)
    #expect(table.rows.count == 100)
    #expect(Set(table["code"]).count == 100)
    #expect(table["name"].allSatisfy { !$0.isEmpty })
    #expect(
      Set(table["limit_unit"]).subtracting(["same_day_15h", "working_day", "calendar_day", "month", "working_hour", ""])
        .isEmpty)
    #expect(Set(table["sensitive"]) == ["0", "1"])
  }

  @Test func `a limit that is unknown has no value`() throws {
    for row in try SeedTable(Seeds.procedures).rows where row["limit_confidence"] == "unknown" {
      #expect(row["limit_value"] == "" && row["limit_unit"] == "", "\(row["code"] ?? "")")
    }
  }

  @Test func `the district has its desk and 22 communes`() throws {
    let units = try SeedTable(Seeds.units)
    #expect(units.rows.count == 30)
    #expect(Set(units["code"]).count == 30)
    let below = units.rows.filter { $0["parent"] == "524" }
    #expect(below.filter { $0["kind"] == "xã" || $0["kind"] == "thị trấn" }.count == 22)
    #expect(below.filter { $0["kind"] == "bộ phận" }.map { $0["code"] } == ["524-mc"])
    #expect(units.rows.first { $0["code"] == "524" }?["name"] == "Huyện Bình Sơn")
  }

  @Test func `every parent and successor is a unit`() throws {
    let units = try SeedTable(Seeds.units)
    let codes = Set(units["code"])
    #expect(units["parent"].allSatisfy { $0.isEmpty || codes.contains($0) })
    #expect(units["successor"].allSatisfy { $0.isEmpty || codes.contains($0) })
  }

  @Test func `days off are named once each, in order, for 2022 to 2026`() throws {
    let days = try SeedTable(Seeds.daysOff)
    #expect(days.rows.count == 64)
    #expect(days["date"] == days["date"].sorted())
    #expect(Set(days["date"]).count == 64)
    #expect(Set(days["date"].map { $0.prefix(4) }) == ["2022", "2023", "2024", "2025", "2026"])
    #expect(Set(days["kind"]) == ["day_off", "working_saturday"])
    #expect(days["name"].allSatisfy { !$0.isEmpty })
  }

  @Test func `the published total of 2023 is the district desk's`() throws {
    let totals = try SeedTable(Seeds.published2023)
    #expect(totals.rows.count == 1)
    let total = try #require(totals.rows.first)
    #expect(total["unit"] == "524-mc")
    #expect(total["satisfied"] == "4740")
    #expect(total["rated"] == "4769")
    #expect(total["published_percent"] == "99,4")
  }

  @Test func `two decrees follow one another without a gap`() throws {
    let sets = try SeedTable(Seeds.ruleSets)
    #expect(
      sets.names == [
        "code", "valid_from", "valid_to", "name", "supplement", "second_promise", "cutoff", "notice_title",
        "notice_symbol", "source",
      ])
    #expect(sets["code"] == ["ND61-2018", "ND118-2025"])
    #expect(sets["valid_from"] == ["2018-06-21", "2025-07-01"])
    #expect(sets["valid_to"] == ["2025-06-30", ""])
    #expect(sets["supplement"] == ["restart", "pause"])
    #expect(sets["second_promise"] == ["refuse", "warn"])
    #expect(sets["cutoff"] == ["15:00", "15:00"])
    #expect(
      sets["notice_title"] == [
        "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
      ])
    #expect(sets["notice_symbol"] == ["PXL", "PXL"])
  }
}

/// A seed file as rows of named fields.
private struct SeedTable {
  let names: [String]
  let rows: [[String: String]]

  init(_ bytes: [UInt8]) throws {
    var reader = try CSVReader(ByteSource(bytes))
    let names = reader.header.fields
    self.names = names
    rows = try reader.remaining().map { record in
      Dictionary(zip(names, record.fields)) { first, _ in first }
    }
  }

  subscript(name: String) -> [String] {
    rows.compactMap { $0[name] }
  }
}
