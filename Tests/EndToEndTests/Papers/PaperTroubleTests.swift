// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Proving
import Testing

/// Papers that cannot be made: what is said, and that nothing half-written stays.
struct PaperTroubleTests {
  @Test(arguments: [
    ("Lê 😀 Ánh", "\"😀\" (U+1F600)"), ("Lê \u{202E}hnÁ", "U+202E"), ("李 Ánh", "\"李\" (U+674E)"),
  ])
  func `a letter no paper can show stops the approval, naming the letter and the field`(
    name: String, letter: String
  ) async throws {
    let books = try await NoticeBooks(1, approved: false) { _ in Owner(name: name, phone: "0905000123") }
    var motcua = try books.motcua()
    motcua.options = ["--yes"]
    let before = try await Contents(of: books.scratch)
    let ended = try await motcua.run("tb duyet 1")
    #expect(ended.code == 1)
    #expect(ended.errors.contains("Không in được ký tự \(letter) trong tên chủ hồ sơ"), "\(ended.errors)")
    #expect(try await Contents(of: books.scratch).changes(since: before) == [])
    let shown = try await motcua.run("tb xuat pdf 1")
    #expect(shown.errors.contains(letter), "\(shown.errors)")
    #expect(try motcua.files().allSatisfy { !$0.hasSuffix(".pdf") })
  }

  @Test func `one bad name among many is named, and the others are printed`() async throws {
    let books = try await NoticeBooks(3) { $0 == 2 ? Owner(name: "Lê 😀", phone: "0905000123") : NoticeBooks.owner($0) }
    let motcua = try books.motcua()
    let ended = try await motcua.run("tb xuat pdf --rieng")
    #expect(ended.code == 1)
    #expect(ended.errors.contains("02-PXL-H2: Không in được ký tự \"😀\""), "\(ended.errors)")
    #expect(ended.errors.contains("Đã ghi 2 trong 3 tệp."), "\(ended.errors)")
    #expect(try motcua.files("van-ban-xin-loi-2023-11-28") == ["01-PXL-H1.pdf", "03-PXL-H3.pdf"])
  }

  @Test func `a name typed with marks apart comes out whole`() async throws {
    let apart = "Nguyễn Thị Ánh".decomposedStringWithCanonicalMapping
    let motcua = try await NoticeBooks(1) { _ in Owner(name: apart, phone: "0905000123") }.motcua()
    #expect(try await motcua.run("tb xuat pdf").code == 0)
    let text = try await Tool("pdftotext").text([motcua.path("van-ban-xin-loi-2023-11-28.pdf"), "-"])
    #expect(text.utf8.firstRange(of: "Kính gửi: Nguyễn Thị Ánh".utf8) != nil)
  }

  @Test(arguments: [("vi", "Cài gói fonts-liberation2"), ("en", "Install the package fonts-liberation2")])
  func `without fonts the package is named, and approving still works`(language: String, words: String) async throws {
    let books = try await NoticeBooks(1, approved: false)
    var motcua = try books.motcua()
    motcua.variables["MOTCUA_FONTS"] = motcua.home.path
    motcua.language = language
    motcua.options = ["--yes"]
    let approved = try await motcua.run("tb duyet 1")
    #expect(approved.code == 0, "\(approved.errors)")
    #expect(approved.errors.contains(words), "\(approved.errors)")
    for command in ["tb xuat pdf", "tb xuat pdf --rieng", "in 1"] {
      let ended = try await motcua.run(command)
      #expect(ended.code == 1)
      #expect(ended.errors.contains(words), "\(ended.errors)")
    }
    #expect(try motcua.files().allSatisfy { !$0.hasSuffix(".pdf") })
    #expect(try await motcua.run("tb xuat docx").code == 0, "Word brings its own")
  }

  @Test func `a folder that may not be written is named, and nothing is there`() async throws {
    let books = try await NoticeBooks(2)
    let motcua = try books.motcua()
    let place = try TemporaryFolder("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: books.scratch.location)
    for path in [place.path, URL(fileURLWithPath: books.scratch.location).deletingLastPathComponent().path] {
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
    }
    let closed = place.file("in")
    try FileManager.default.createDirectory(
      atPath: closed, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    let user = try OrdinaryUser()
    for command in ["tb xuat pdf \(closed)/a.pdf", "tb xuat pdf \(closed) --rieng", "tb cong \(closed)/a"] {
      let ended = try await user.run(motcua, command)
      #expect(ended.code == 1, "\(command)")
      #expect(ended.errors.contains("Không có quyền ghi"), "\(command): \(ended.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: closed) == [])
  }
}
