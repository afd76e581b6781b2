// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

/// What is written for the portal.
struct PublicSetTests {
  @Test func `the set is a paper, JSON and a CSV index, and knows nobody`() async throws {
    let motcua = try await NoticeBooks(2).motcua()
    let ended = try await motcua.run("tb cong bo-cong-khai")
    #expect(ended.code == 0, "\(ended.errors)")
    let json = try String(contentsOfFile: motcua.path("bo-cong-khai.json"), encoding: .utf8)
    let csv = String(
      decoding: try #require(FileManager.default.contents(atPath: motcua.path("bo-cong-khai.csv"))), as: UTF8.self)
    let paper = try await Tool("pdftotext").text(["-layout", motcua.path("bo-cong-khai.pdf"), "-"])
    let index = csv.split(whereSeparator: \.isNewline).map(String.init)
    #expect(index.count == 3)
    #expect(csv.utf8.starts(with: [0xEF, 0xBB, 0xBF]), "Excel takes it for UTF-8")
    #expect(index[0].hasSuffix("case,agency,field,original_due,new_date,number,issued,hash"))
    // Ten working days from Monday 6/11/2023.
    #expect(
      index[1].hasPrefix(
        "H1,Bộ phận Một cửa huyện Bình Sơn,Lưu thông hàng hóa trong nước,2023-11-20,2023-12-15,01/PXL,2023-11-28,"))
    let hash = try #require(index[1].split(separator: ",").last).description
    #expect(hash.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    #expect(json.contains(hash))
    #expect(paper.filter { !$0.isWhitespace }.contains(hash.prefix(8)))
    for text in [json, csv, paper] {
      for secret in ["Nguyễn", "Ánh", "0905", "Thôn", "xác minh"] { #expect(!text.contains(secret), "\(secret)") }
    }
  }

  @Test func `where one of the three cannot be written, none is`() async throws {
    let motcua = try await NoticeBooks(1).motcua()
    try FileManager.default.createDirectory(atPath: motcua.path("bo.csv"), withIntermediateDirectories: true)
    let before = try motcua.files()
    let ended = try await motcua.run("tb cong bo --ghide")
    #expect(ended.code == 1)
    #expect(ended.errors.contains("bo.csv là thư mục"), "\(ended.errors)")
    #expect(try motcua.files() == before)
  }
}
