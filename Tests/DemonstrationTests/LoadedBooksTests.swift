// SPDX-License-Identifier: GPL-3.0-or-later

import Demonstration
import Foundation
import OneStop
import Proving
import Store
import Testing

/// A small demonstration in books of both engines.
@Suite(.serialized) struct LoadedBooksTests {
  @Test(arguments: Backend.available)
  func `the books are whole and say that they are synthetic`(_ backend: Backend) async throws {
    let bench = try await DemonstrationBench(backend, inPieces: backend == .sqlite)
    let report = try await bench.books.check(head: nil)
    #expect(report.problems == [])
    #expect(report.chains.count > 20)
    #expect(try await bench.query("SELECT value FROM text_setting WHERE name = 'synthetic'") == [["1"]])
  }

  @Test(arguments: Backend.available)
  func `copies are whole as well, and there are as many as were asked for`(_ backend: Backend) async throws {
    let life = try Demonstration(volume: 0.06, repeats: 0).life()
    let one = (0..<life.count).reduce(0) { $0 + life.unit($1).rated }
    let bench = try await DemonstrationBench(backend, repeats: 2.5)
    #expect(try await bench.books.check(head: nil).problems == [])
    let tables = ["ballot", "keyed_rating", "imported_rating"].map { "(SELECT count(*) FROM \($0))" }
    let rated = try await bench.number("SELECT \(tables.joined(separator: " + "))")
    #expect(abs(Double(rated) / Double(one) - 3.5) < 0.1)
    #expect(
      try await bench.query(
        """
        SELECT s.unit FROM serial AS s WHERE s.name = 'case'
        AND s.value <> (SELECT count(*) FROM case_file AS f WHERE f.unit = s.unit AND f.year = CAST(s.period AS bigint))
        """) == [])
  }

  @Test func `the same size gives the same books, but for what names the book itself`() async throws {
    let (one, other) = (try await DemonstrationBench(.sqlite), try await DemonstrationBench(.sqlite))
    let tables = try await one.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).map { $0[0] }
    #expect(tables.count > 30)
    for table in tables {
      let names = try await one.query("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid").map { $0[0] }
      let kept = names.filter { !["origin", "hash", "previous"].contains($0) || table == "private_text" }
      let places = kept.indices.map { String($0 + 1) }.joined(separator: ", ")
      let sql = "SELECT \(kept.joined(separator: ", ")) FROM \(table) ORDER BY \(places)"
      let (left, right) = (try await one.query(sql), try await other.query(sql))
      #expect(left == right, "\(table)")
    }
  }

  @Test(arguments: Backend.available)
  func `figures say what the rows say`(_ backend: Backend) async throws {
    let bench = try await DemonstrationBench(backend, volume: 0.1)
    let year = Period.year(2023)
    let sat = try await bench.office("lanhdao").satisfaction(during: year, by: .unit)
    let rows = try await bench.query(
      """
      SELECT unit, count(*), sum(CASE WHEN level >= 4 THEN 1 ELSE 0 END) FROM (
        SELECT unit, day, level FROM ballot UNION ALL SELECT unit, day, level FROM keyed_rating WHERE withdrawn = 0
      ) AS answers WHERE day BETWEEN '2023-01-01' AND '2023-12-31' GROUP BY unit ORDER BY unit
      """)
    #expect(sat.rows.map { [$0.key, String($0.share.rated), String($0.share.satisfied)] } == rows)
    let desk = try await bench.office("quanly").satisfaction(during: year)
    #expect(desk.total.share == Share(satisfied: 474, rated: 477))
    let ontime = try await bench.office("lanhdao").punctuality(during: year)
    let first = try await bench.query(
      """
      SELECT sum(CASE WHEN day < statutory_day THEN 1 ELSE 0 END), sum(CASE WHEN day > statutory_day THEN 1 ELSE 0 END)
      FROM (SELECT statutory_day, resolved_day AS day, stage, statutory_time FROM case_file) AS f
      WHERE day BETWEEN '2023-01-01' AND '2023-12-31' AND stage <> 'void' AND statutory_time IS NULL
      """)
    let timed = try await bench.number(
      """
      SELECT count(*) FROM case_file WHERE statutory_time IS NOT NULL AND stage <> 'void'
      AND resolved_day BETWEEN '2023-01-01' AND '2023-12-31'
      """)
    #expect(timed == 0)
    #expect([String(ontime.total.statutory.early), String(ontime.total.statutory.late)] == first[0])
  }

  @Test func `nobody brings a case on a day off`() async throws {
    let bench = try await DemonstrationBench(.sqlite)
    let days = try await bench.query("SELECT DISTINCT date(received / 1000, 'unixepoch', '+7 hours') FROM case_file")
    let off = Set(try await bench.query("SELECT day FROM calendar_day WHERE kind = 'day_off'").map { $0[0] })
    #expect(off.contains("2023-01-23"))
    for day in days.map({ $0[0] }) {
      #expect(!off.contains(day), "\(day)")
      let weekday = try LocalDay(parsing: day).weekday
      #expect(!weekday.isWeekend, "\(day)")
    }
  }

  @Test func `no citizen's answer can be traced to a visit`() async throws {
    let bench = try await DemonstrationBench(.sqlite)
    #expect(try await bench.number("SELECT count(*) FROM open_answer") == 0)
    #expect(try await bench.number("SELECT count(*) FROM keyed_rating WHERE visit IS NOT NULL") == 0)
    // Secrets older than a unit's last week are gone.
    let old = try await bench.number(
      """
      SELECT count(*) FROM prompt AS p WHERE (p.link_hash IS NOT NULL OR p.kiosk_hash IS NOT NULL)
      AND p.opened < (SELECT max(v.opened) FROM visit AS v WHERE v.unit = p.unit) - 7 * 86400000
      """)
    #expect(old == 0)
    let linked = try await bench.query("SELECT body FROM journal WHERE verb = 'seal' LIMIT 50").map { $0[0] }
    #expect(linked.allSatisfy { !$0.contains("visit") && !$0.contains("\"rating\"") })
    #expect(try await bench.number("SELECT count(*) FROM journal WHERE body LIKE '%\"source\":\"kiosk\"%'") == 0)
  }

  @Test(arguments: Backend.available)
  func `work goes on with the next numbers`(_ backend: Backend) async throws {
    let bench = try await DemonstrationBench(backend)
    let last = try await bench.number("SELECT max(number) FROM case_file WHERE unit = '524-mc' AND year = 2023")
    let clerk = bench.office("nga")
    _ = try await clerk.open([try CounterNumber(5)])
    let received = try await clerk.receive(
      Reception(
        procedure: ProcedureCode(rawValue: "1.001612"), owner: Owner(name: "Trần Thị Thử", phone: "0000 000 001")))
    #expect(received.file.number?.number == last + 1)
    #expect(received.file.code?.rawValue == "000.00.00.H48-231229-0001")
    // Friday 29/12 and three working days, New Year's Day being free: Thursday 4/1.
    #expect(received.file.due?.day.iso == "2024-01-04")
    let name = CaseReference.number(last + 1, year: 2023)
    _ = try await clerk.deliver([name])
    _ = try await clerk.rate(name, Satisfaction(5))
    let open = try await bench.query(
      """
      SELECT number FROM case_file AS f WHERE unit = '524-mc' AND year = 2023 AND stage = 'processing'
      AND due_day >= '2023-12-29' AND NOT EXISTS (SELECT 1 FROM notice AS n WHERE n.case_id = f.id) ORDER BY number
      """)
    let number = try #require(Int(open.first?.first ?? ""))
    let drafts = try await bench.number("SELECT max(draft) FROM notice WHERE unit = '524-mc'")
    let drafted = try await clerk.apologise(
      .number(number, year: 2023), reason: try FreeText(parsing: "Chờ đo đạc"),
      newDay: try LocalDay(parsing: "2024-02-27"))
    #expect(drafted.notice.draft == drafts + 1)
    let before = try await bench.number(
      "SELECT value FROM serial WHERE unit = '524-mc' AND name = 'notice PXL' AND period = '2023'")
    let issued = try await bench.office("quanly").approve(drafts + 1)
    #expect(issued.notice.number == (before < 9 ? "0" : "") + "\(before + 1)/PXL")
    #expect(try await bench.books.check(head: nil).problems == [])
  }
}
