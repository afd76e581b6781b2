// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

@testable import Web

@Suite struct OpenDataTests {
  private let pages = MadeUp.pages()

  /// Read by another program: the CSV by Python's reader, the rest by its JSON reader.
  @Test func `CSV, its description and JSON agree row by row`() async throws {
    let folder = try TemporaryFolder()
    for file in OpenDataFile.allCases {
      try Data(pages.file(file).bytes).write(to: URL(fileURLWithPath: folder.file(file.rawValue)))
    }
    let said = try await Tool("python3").text(["-c", Self.comparison], in: folder.path)
    #expect(said == "agree\n")
  }

  private static let comparison = """
    import csv, json, math
    rows = list(csv.DictReader(open("hai-long.csv", encoding="utf-8", newline="")))
    data = json.load(open("hai-long.json", encoding="utf-8"))
    meta = json.load(open("hai-long.csv-metadata.json", encoding="utf-8"))
    assert [c["name"] for c in meta["tableSchema"]["columns"]] == list(rows[0]), "columns"
    assert all(c["titles"]["vi"][0] and c["titles"]["en"][0] for c in meta["tableSchema"]["columns"])
    assert len(rows) == len(data["figures"]) > 50
    keys = set()
    for row, figure in zip(rows, data["figures"]):
        key = tuple(row[k] for k in meta["tableSchema"]["primaryKey"])
        assert key not in keys, key
        keys.add(key)
        assert row["figure"] == figure["id"] and row["period"] == figure["period"] and row["key"] == figure["key"]
        assert row["name"] == figure["name"] and row["hidden"] == str(figure["hidden"]).lower()
        number = lambda text: None if text == "" else float(text)
        assert number(row["numerator"]) == figure["numerator"] and number(row["rate"]) == figure["rate"]
        assert row["release"] == str(data["release"]) == "12" and row["as_of"] == data["asOf"]
        assert row["synthetic"] == "true" and data["synthetic"] is True
        if figure["hidden"]:
            for column in ("numerator", "denominator", "rate", "wilson_lower", "level_1", "visits"):
                assert row[column] == "", row
            assert "levels" not in figure and figure["wilson95"] is None
        elif figure["denominator"]:
            n, s = figure["denominator"], figure["numerator"]
            z = 1.959963984540054; p = s / n
            assert abs(figure["rate"] - p) < 1e-12
            centre = (p + z * z / (2 * n)) / (1 + z * z / n)
            half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
            assert abs(number(row["wilson_lower"]) - max(0, centre - half)) < 1e-9
            assert abs(figure["wilson95"][1] - min(1, centre + half)) < 1e-9
        if row["level_1"] != "":
            levels = [int(row["level_%d" % i]) for i in range(1, 6)]
            assert levels == figure["levels"] and sum(levels) == figure["denominator"]
            assert levels[3] + levels[4] == figure["numerator"]
    year = [r for r in rows if r["period"] == "2023" and r["grouping"] == "whole" and r["figure"] == "satisfied.top2"]
    assert [(r["numerator"], r["denominator"]) for r in year] == [("2090", "2115")]
    october = [r for r in rows if r["period"] == "2023-10" and r["figure"] == "satisfied.top2"]
    assert [r["hidden"] for r in october] == ["true"]
    small = [r for r in rows if r["grouping"] == "unit" and r["key"] in ("b", "c") and r["figure"] == "satisfied.top2"]
    assert len(small) == 6 and all(r["hidden"] == "true" for r in small)
    print("agree")
    """

  @Test func `a name that begins like a formula is text for a spreadsheet`() {
    let figures = MadeUp.figures(name: "=1+1")
    #expect(MadeUp.pages(figures).file(.json).text.contains("\"scope\":\"=1+1\""))
    #expect(!MadeUp.pages(figures).file(.csv).text.contains("\r\n="))
  }

  @Test func `files carry when they were published and one tag for the same release`() {
    let page = pages.file(.csv)
    #expect(page.modified == Int(MadeUp.now.milliseconds / 1_000))
    #expect(page.ready.etag == MadeUp.pages().file(.csv).ready.etag)
    #expect(page.ready.etag != MadeUp.pages(MadeUp.figures(isSynthetic: false)).file(.csv).ready.etag)
  }
}
