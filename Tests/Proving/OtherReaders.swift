// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What other people's programs see in a workbook: openpyxl, and LibreOffice.
package struct OtherReaders {
  /// A workbook as openpyxl sees it.
  package struct Book: Decodable, Sendable {
    package let sheets: [Sheet]

    package struct Sheet: Decodable, Sendable {
      package let name: String
      package let freeze: String?
      package let filter: String?
      package let repeats: String?
      package let orientation: String?
      package let paper: Int?
      package let wide: Int?
      package let tall: Int?
      package let rows: [[Cell]]
      package let charts: [[String]]

      package subscript(row: Int, column: Int) -> Cell { rows[row][column] }
    }
  }

  /// A cell: what it holds, as Python writes it, its type, its number format, and whether it is bold.
  package struct Cell: Decodable, Equatable, Sendable {
    package let type: String
    package let value: String
    package let format: String
    package let bold: Bool

    package init(type: String, value: String, format: String, bold: Bool) {
      self.type = type
      self.value = value
      self.format = format
      self.bold = bold
    }
  }

  private static let script = """
    import json, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    def cell(c):
        value = c.value
        return dict(type=type(value).__name__, value="" if value is None else str(value), format=c.number_format,
                    bold=bool(c.font and c.font.b))
    def charts(sheet):
        found = []
        for chart in sheet._charts:
            title = "".join(run.t for p in chart.title.tx.rich.p for run in (p.r or [])) if chart.title else ""
            series = chart.series[0]
            found.append([type(chart).__name__, title, series.cat.strRef.f if series.cat.strRef else series.cat.numRef.f,
                          series.val.numRef.f])
        return found
    sheets = []
    for sheet in book.worksheets:
        sheets.append(dict(
            name=sheet.title, freeze=sheet.freeze_panes, filter=sheet.auto_filter.ref, repeats=sheet.print_title_rows,
            orientation=sheet.page_setup.orientation, paper=sheet.page_setup.paperSize,
            wide=(sheet.page_setup.fitToWidth or 1) if sheet.sheet_properties.pageSetUpPr.fitToPage else 0, tall=sheet.page_setup.fitToHeight,
            rows=[[cell(c) for c in row] for row in sheet.iter_rows()], charts=charts(sheet)))
    print(json.dumps(dict(sheets=sheets)))
    """

  package static func openpyxl(_ path: String) async throws -> Book {
    let text = try await Tool("/usr/bin/python3").run(["-c", script, path])
    return try JSONDecoder().decode(Book.self, from: text)
  }

  /// The first sheet as CSV with commas, written by LibreOffice: as shown, or values as they are stored.
  package static func libreOffice(_ path: String) async throws -> String {
    let folder = try TemporaryFolder("office")
    _ = try await Tool("soffice").run([
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", folder.path, path,
    ])
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    return try String(contentsOfFile: folder.file("\(name).csv"), encoding: .utf8)
  }
}
