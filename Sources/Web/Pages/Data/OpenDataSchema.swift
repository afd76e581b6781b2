// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What the CSV file holds, as W3C's "Metadata Vocabulary for Tabular Data" describes it.
struct OpenDataSchema {
  private let site: Site

  init(_ site: Site) { self.site = site }

  var json: String {
    let columns = OpenDataColumn.allCases.map(column).joined(separator: ",\n")
    let modified = site.asOf.map { ",\"dc:modified\":{\"@value\":\"\($0.iso8601)\",\"@type\":\"xsd:dateTime\"}" } ?? ""
    return """
      {"@context":["http://www.w3.org/ns/csvw",{"@language":"vi"}],
      "url":"\(OpenDataFile.csv.rawValue)",
      "dc:title":{"@value":\(JSONText.quoted(title)),"@language":"vi"}\(modified),
      "dialect":{"encoding":"utf-8","delimiter":",","lineTerminators":["\\r\\n"],"header":true,"quoteChar":"\\""},
      "tableSchema":{"columns":[
      \(columns)
      ],"primaryKey":["period","kind","grouping","key","figure"]}}

      """
  }

  private var title: String {
    let title = "Mức độ hài lòng, đúng hạn và xin lỗi" + (site.name.isEmpty ? "" : ", \(site.name)")
    return title + (site.isSynthetic ? " (\(PageLabel.synthetic.text(.vi).uncapitalised))" : "")
  }

  private func column(_ column: OpenDataColumn) -> String {
    let titles = """
      {"und":["\(column.rawValue)"],"vi":[\(quoted(column.title(.vi)))],"en":[\(quoted(column.title(.en)))]}
      """
    let meaning =
      quoted(column.meaning(.vi)) + ",\"dc:abstract\":{\"@value\":\(quoted(column.meaning(.en))),\"@language\":\"en\"}"
    return """
      {"name":"\(column.rawValue)","titles":\(titles),"datatype":"\(column.datatype)","dc:description":\(meaning)}
      """
  }

  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
