// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing

@testable import Console

/// A mistake is shown where it stands, and mended where only one thing can have been meant.
@MainActor
struct FailurePlaceTests {
  @Test(
    arguments: [
      ("chouyen 209 524", "chouyen", "chuyen 209 524"), ("chouyen", "chouyen", "chuyen"),
      ("hl 2023 --thoe thang", "--thoe", "hl 2023 --theo thang"),
      ("hl 2023 theo dnvi", "dnvi", "hl 2023 theo donvi"),
      ("hl 2023 --theo=dnvi", "dnvi", "hl 2023 --theo=donvi"),
      ("hl 2023 thoe thang", "thoe", "hl 2023 theo thang"), ("hl 2023 --kieu jsn", "jsn", "hl 2023 --kieu json"),
      ("tb duyte 1", "duyte", "tb duyet 1"), ("nap tongg x.csv", "tongg", "nap tong x.csv"),
      ("dat ngonnug en", "ngonnug", "dat ngonngu en"), ("dat ngonngu ev", "ev", "dat ngonngu en"),
      ("dat kieu jsn", "jsn", "dat kieu json"),
      ("dat canbo lan --vaitro canob", "canob", "dat canbo lan --vaitro canbo"),
      ("nhan dklks --chu A --dt 1 --kenh weeb", "weeb", "nhan dklks --chu A --dt 1 --kenh web"),
      ("sai 209 trugn", "trugn", "sai 209 trung"), ("tra 299", "299", "tra H209"),
      ("trao 209 quay 3", "quay", "trao 209 --quay 3"), ("hl thng nay", "thng", "hl thang nay"),
      ("bs 209 lydo a", "lydo", "bs 209 --lydo a"), ("chuyen 209 Bình Thuậm", "Bình Thuậm", "chuyen 209 Bình Thuận"),
      ("hl 2023 --donvi \"Bình Thuậm\"", "\"Bình Thuậm\"", "hl 2023 --donvi \"Bình Thuận\""),
      ("dat canbo lan --donvi 254-mc", "254-mc", "dat canbo lan --donvi 524-mc"),
    ])
  func `the wrong word is pointed at, and the line is mended`(line: String, word: String, mended: String) async throws {
    let failure = try await Bench().failure(line)
    #expect(try place(failure, line) == word, "\(failure.message)")
    #expect(failure.correction == mended, "\(failure.message)")
  }

  @Test(arguments: [
    ("trao 555", "555"), ("trao 209 555", "555"), ("xong 555 --luc 07:30 --lydo a", "555"), ("dg 555 5", "555"),
    ("dg 209 6", "6"), ("dg 210 5", "210"), ("mo 0", "0"), ("mo 3 4x", "4x"), ("khach --quay 4", "4"),
    ("trao 209 --quay x", "x"), ("bs 209 --du", "209"), ("chuyen 209 nowhere at all", "nowhere at all"),
    ("chuyen 209 524-mc", "524-mc"), ("nhan đăng lái xe tải --chu A --dt 1", "đăng lái xe tải"),
    ("nhan dklks --chu A --dt 1 --quay 7", "7"), ("xong 209 --luc \"7/11/2023 09:00\" --lydo a", "\"7/11/2023 09:00\""),
    ("xinloi 209 --lydo a --hen 5/11", "5/11"), ("tb duyet 9", "9"), ("tb so 9 05/TB", "9"), ("tb duyet x", "x"),
    ("dh 2023 theo canbo", "canbo"), ("hl 1/3/2023-15/3/2023 theo linhvuc", "1/3/2023-15/3/2023"),
    ("han 30/2/2024 3nlv", "30/2/2024"), ("han 26/4/2024 3x", "3x"), ("sap 99", "99"), ("dat gio 9 07:00-11:00", "9"),
    ("dat gio 2 07:00", "07:00"), ("dong ngay", "ngay"), ("t", "t"),
  ])
  func `what the office refuses points at the word it is about`(line: String, word: String) async throws {
    let failure = try await Bench().failure(line)
    #expect(try place(failure, line) == word, "\(failure.message)")
    #expect(failure.correction == nil)
  }

  @Test(arguments: ["lai", "nhan dklks", "bs 209", "ss 2022", "mo"])
  func `what is about no word of the line points at none`(line: String) async throws {
    #expect(try await Bench().failure(line).range == nil)
  }

  /// Both numbers are of H209's length; which one was meant nobody knows.
  @Test func `several near names are named, and nothing is mended`() async throws {
    let failure = try await Bench().failure("tro 209")
    #expect(failure.message.hasPrefix("Không có lệnh \"tro\". Ý bạn là trao, tra hay tre?"))
    #expect(failure.correction == nil)
  }

  @Test func `in a shell an unknown command offers Tab, in a batch it does not`() async throws {
    let bench = try await Bench("lan")
    #expect(
      try await bench.failure("chouyen 209").message
        == "Không có lệnh \"chouyen\". Ý bạn là chuyen? Gõ giup để xem các lệnh.")
    bench.session.isInteractive = true
    #expect(
      try await bench.failure("chouyen 209").message
        == "Không có lệnh \"chouyen\". Ý bạn là chuyen? Gõ lại hoặc nhấn Tab để sửa.")
    #expect(try await bench.failure("khongco").message == "Không có lệnh \"khongco\". Gõ giup để xem các lệnh.")
  }

  @Test(arguments: [
    ("nhan ddawng kys khai tuwr --chu A --dt 1", "Đăng ký khai tử"),
    ("nhan d9a8ng ky1 khai tu73 --chu A --dt 1", "Đăng ký khai tử"),
  ])
  func `a procedure typed with the input method off is found`(line: String, name: String) async throws {
    #expect(try await Bench("lan").run(line).contains("– \(name) –"))
  }

  @Test func `a day may be told from today`() async throws {
    let bench = try await Bench()
    try bench.office.at("2023-11-20 08:00")
    let text = try await bench.run("xinloi 209 --lydo \"Chờ xác minh\" --hen \"ngày mai\"")
    #expect(text.contains("21/11/2023"))
  }

  private func place(_ failure: CommandFailure, _ line: String) throws -> String {
    let range = try #require(failure.range, "\(failure.message)")
    return String(decoding: Array(line.utf8)[range], as: UTF8.self)
  }
}
