// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Seeds
import Testing

/// "Trong năm 2023 … có 4.769 lượt đánh giá … rất hài lòng và hài lòng là 4.740 lượt (99,4%)."
struct PublishedTotalTests {
  @Test(arguments: Backend.available)
  func `the published total of 2023 answers in one line`(_ backend: Backend) async throws {
    let motcua = try await books(backend)
    let ended = try await motcua.run("nap tong tong-2023.csv", "hl 2023")
    #expect(ended.code == 0)
    #expect(ended.errors == "")
    let answers = try ended.answers()
    #expect(answers.map { $0["command"] } == ["import", "satisfaction"])
    #expect(answers[1]["period"] == .object(["from": "2023-01-01", "to": "2023-12-31"]))
    try expectThePublishedRate(answers[1]["total"])
    try expectThePublishedRate(answers[1]["rows"][0])
    #expect(answers[1]["rows"][0]["key"] == "524-mc")
  }

  /// 4740/4769 and its Wilson interval, computed apart: 0.993919, 0.991280 to 0.995763.
  private func expectThePublishedRate(_ row: JSON) throws {
    #expect(row["rated"] == 4769)
    #expect(row["satisfied"] == 4740)
    #expect(row["levels"] == .null)
    #expect(row["source"] == "total")
    #expect(abs(try #require(row["rate"].number) - 4740.0 / 4769.0) < 1e-12)
    #expect(abs(try #require(row["wilson95"][0].number) - 0.991280) < 1e-6)
    #expect(abs(try #require(row["wilson95"][1].number) - 0.995763) < 1e-6)
    #expect(row["visits"] == .null)
    #expect(row["figure"] == "satisfied.top2")
    #expect(row["few"] == false)
  }

  @Test(arguments: [("vi", "99,4%", "99,1–99,6%"), ("en", "99.4%", "99.1–99.6%")])
  func `the table prints the rate with its counts and interval`(language: String, rate: String, interval: String)
    async throws
  {
    var motcua = try await books(.sqlite)
    _ = try await motcua.run("nap tong tong-2023.csv")
    motcua.format = "table"
    motcua.language = language
    let table = try await motcua.run("hl 2023").text
    #expect(table.contains(rate))
    #expect(table.contains(interval))
    #expect(table.contains(language == "vi" ? "4.769" : "4,769"))
    #expect(table.contains(language == "vi" ? "Nghị quyết 57/NQ-CP" : "a total from elsewhere"))
  }

  @Test func `without a place the books are one private file in the data folder`() async throws {
    var motcua = try Motcua()
    motcua.isDemonstration = false
    motcua.officer = nil
    let ended = try await motcua.run("dat canbo")
    #expect(ended.code == 0)
    #expect(try ended.answers()[0]["rows"][0]["login"] == "quantri")
    let attributes = try FileManager.default.attributesOfItem(atPath: motcua.home.file("motcua/books.sqlite"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  private func books(_ backend: Backend) async throws -> Motcua {
    var motcua = try Motcua(books: try await backend.scratch().location)
    motcua.isDemonstration = false
    try Data(Seeds.published2023).write(to: URL(fileURLWithPath: motcua.home.file("tong-2023.csv")))
    return motcua
  }
}
