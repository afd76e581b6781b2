// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Proving
import Testing

@testable import Console

struct ReportTests {
  private func report() throws -> Report {
    var table = Table([.init("Đơn vị"), .init("Lượt", .integer)])
    table.append(["Châu Ổ | \"chợ\"", "4.769"])
    return Report(
      "satisfaction", asOf: try Instant(local: "2023-11-06 08:00"), period: .year(2023),
      heading: ["Mức độ hài lòng – năm 2023"], table: table, notes: ["Chú thích."],
      rows: [
        [
          "name": "Châu Ổ, \"chợ\"", "rated": 4769, "levels": .array([0, 1, 2, 3, 4]),
          "wilson95": .array([.number(0.25), .number(0.75)]), "rate": .null,
        ],
        ["name": "=1+1", "rated": 0, "levels": .null, "wilson95": .null, "rate": .number(0.5)],
      ], total: ["name": "Tổng"])
  }

  @Test func `a table has its heading above and its notes below`() throws {
    #expect(
      try report().text(.table, width: 80) == """
        Mức độ hài lòng – năm 2023
         Đơn vị           Lượt
         Châu Ổ | "chợ"  4.769
        Chú thích.

        """)
  }

  @Test func `json is one line with command, moment, period, rows and total`() throws {
    let rows =
      #"{"name":"Châu Ổ, \"chợ\"","rated":4769,"levels":[0,1,2,3,4],"wilson95":[0.25,0.75],"rate":null},"#
      + #"{"name":"=1+1","rated":0,"levels":null,"wilson95":null,"rate":0.5}"#
    #expect(
      try report().text(.json, width: 80)
        == #"{"command":"satisfaction","asOf":"2023-11-06T08:00:00+07:00","period":{"from":"2023-01-01","#
        + #""to":"2023-12-31"},"rows":[\#(rows)],"total":{"name":"Tổng"}}"# + "\n")
  }

  /// Lists spread over columns of their own; null is an empty cell; a spreadsheet finds no formula.
  @Test func `csv has a column for each value`() throws {
    let lines = try report().text(.csv, width: 80).split(whereSeparator: \.isNewline).map(String.init)
    #expect(
      lines == [
        "name,rated,level_1,level_2,level_3,level_4,level_5,wilson95_lower,wilson95_upper,rate",
        "\"Châu Ổ, \"\"chợ\"\"\",4769,0,1,2,3,4,0.25,0.75,", "'=1+1,0,,,,,,,,0.5",
      ])
  }

  @Test func `tsv has tabs and no quotes`() throws {
    let lines = try report().text(.tsv, width: 80).split(separator: "\n").map(String.init)
    #expect(lines[1] == "Châu Ổ, \"chợ\"\t4769\t0\t1\t2\t3\t4\t0.25\t0.75\t")
  }

  @Test func `markdown is the table people see`() throws {
    #expect(
      try report().text(.md, width: 80) == """
        Mức độ hài lòng – năm 2023

        | Đơn vị | Lượt |
        | --- | ---: |
        | Châu Ổ \\| "chợ" | 4.769 |

        Chú thích.

        """)
  }

  @Test func `a report without rows is a sentence, or nothing at all`() throws {
    let said = Report("visit", asOf: try Instant(local: "2023-11-06 08:00"), heading: ["Đã ghi."])
    #expect(said.text(.table, width: 80) == "Đã ghi.\n")
    #expect(said.text(.md, width: 80) == "Đã ghi.\n")
    #expect(said.text(.json, width: 80).contains(#""rows":[],"total":null}"#))
  }
}
