// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing
import Wording

@testable import Web

/// The open data as a cube, unfolded to rows by another program and compared with the CSV file.
@Suite struct JSONStatTests {
  private let pages = MadeUp.pages()

  @Test func `the cube has the members JSON-stat asks for and holds what the CSV holds, no more and no less`()
    async throws
  {
    let folder = try TemporaryFolder()
    for file in [OpenDataFile.csv, .jsonStat] {
      try Data(pages.file(file).bytes).write(to: URL(fileURLWithPath: folder.file(file.rawValue)))
    }
    let said = try await Tool("python3").text(["-c", Self.unfolding], in: folder.path)
    #expect(said == "agree\n")
  }

  @Test func `without a release the cube is empty, and still a cube`() async throws {
    let folder = try TemporaryFolder()
    let page = MadeUp.pages(MadeUp.nothing, late: 0).file(.jsonStat)
    try Data(page.bytes).write(to: URL(fileURLWithPath: folder.file("x.json")))
    let said = try await Tool("python3").text(
      [
        "-c",
        """
        import json
        cube = json.load(open("x.json", encoding="utf-8"))
        print(cube["version"], cube["class"], cube["size"], cube["value"], "updated" in cube)
        """,
      ], in: folder.path)
    #expect(said == "2.0 dataset [0, 0, 6, 5] {} False\n")
  }

  /// Written after https://json-stat.org/full/, not after our writer.
  private static let unfolding = """
    import csv, json, itertools, math
    cube = json.load(open("hai-long.jsonstat.json", encoding="utf-8"))
    rows = list(csv.DictReader(open("hai-long.csv", encoding="utf-8", newline="")))
    assert cube["version"] == "2.0" and cube["class"] == "dataset"
    for member in ("id", "size", "value", "dimension", "role", "label", "source", "updated", "extension"):
        assert member in cube, member
    assert len(cube["id"]) == len(cube["size"]) == len(cube["dimension"])
    axes = []
    for name, size in zip(cube["id"], cube["size"]):
        category = cube["dimension"][name]["category"]
        assert len(category["index"]) == size == len(set(category["index"])), name
        assert set(category.get("label", {})) <= set(category["index"]), name
        axes.append(category["index"])
    assert cube["role"]["time"] == ["period"] and cube["role"]["metric"] == ["measure"]
    total = math.prod(cube["size"])
    assert all(0 <= int(k) < total for k in cube["value"]) and all(0 <= int(k) < total for k in cube["status"])
    cells, hidden = {}, set()
    for position, key in enumerate(itertools.product(*axes)):
        if str(position) in cube["value"]:
            cells[key] = cube["value"][str(position)]
        if cube["status"].get(str(position)) == "hidden":
            hidden.add(key)
    assert hidden == {k for k, v in cells.items() if v is None}, "null and nothing else is hidden"
    number = lambda text: None if text == "" else float(text)
    wanted = {}
    names = {"numerator": "numerator", "denominator": "denominator", "rate": "rate", "lower": "wilson_lower",
             "upper": "wilson_upper"}
    bounds = {}
    for row in rows:
        group = "whole" if row["grouping"] == "whole" else row["grouping"] + ":" + row["key"]
        for measure, column in names.items():
            place = (row["period"], group, row["figure"], measure)
            if row["hidden"] == "true":
                wanted[place] = None
            elif row[column] != "":
                wanted[place] = number(row[column])
        if row["figure"] == "satisfied.top2" and row["hidden"] == "false":
            n, s, N, answered = (int(row[c]) for c in ("denominator", "numerator", "visits", "answered"))
            if N > 0 and answered == n <= N:
                bounds[row["period"], group] = (s, N, s / N, (s + N - n) / N)
    got = {k: v for k, v in cells.items() if k[2] != "satisfied.bounds"}
    assert got == wanted, [k for k in set(got) ^ set(wanted)][:5]
    found = {}
    for (period, group, figure, measure), value in cells.items():
        if figure == "satisfied.bounds":
            found.setdefault((period, group), {})[measure] = value
    assert set(found) == set(bounds) and len(bounds) > 10, set(found) ^ set(bounds)
    for place, (s, N, worst, best) in bounds.items():
        cell = found[place]
        assert cell["numerator"] == s and cell["denominator"] == N and "rate" not in cell
        assert abs(cell["lower"] - worst) < 1e-12 and abs(cell["upper"] - best) < 1e-12
    assert len(hidden) > 20
    year = [cells["2023", "whole", "satisfied.top2", m] for m in ("numerator", "denominator")]
    assert year == [2090, 2115], year
    assert found["2023", "whole"]["lower"] == 2090 / 2550 and found["2023", "whole"]["upper"] == 2525 / 2550
    assert cube["extension"]["asOf"] == rows[0]["as_of"] == cube["updated"]
    assert {f["id"] for f in cube["extension"]["figures"]} == set(cube["dimension"]["figure"]["category"]["index"])
    print("agree")
    """

  /// What is not for everybody stands in no page and no file.
  @Test(arguments: Language.allCases)
  func `no public page or file carries a figure that is not for everybody`(_ language: Language) {
    let kept = Figure.all.filter { $0.audience != .everyone }.map(\.id.rawValue)
    #expect(kept.count > 5)
    let shown =
      [
        pages.overview(language), pages.units(language, period: nil), pages.fields(language, period: nil),
        pages.months(language, period: nil), pages.method(language), pages.data(language),
      ].compactMap(\.self) + OpenDataFile.allCases.map(pages.file)
    for page in shown {
      for id in kept { #expect(!page.text.contains(id), "\(id)") }
    }
    for datum in MadeUp.figures().openData(Formats(language: language)) {
      #expect(datum.figure.figure.audience == .everyone)
    }
  }
}
