// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

@MainActor
struct SessionTests {
  @Test func `blank lines and comments do nothing`() async throws {
    let bench = try await Bench("lan")
    for line in ["", "   ", "# nghỉ trưa", "\t# nghỉ"] { #expect(try await bench.session.run(line) == nil) }
  }

  @Test(arguments: [("vi", "Ý bạn là chuyen?"), ("en", "Did you mean chuyen?")])
  func `a misspelt command is answered with the nearest`(language: String, words: String) async throws {
    let bench = try await Bench("lan", try #require(Language(rawValue: language)))
    let failure = try await bench.failure("chouyen 209 524")
    #expect(failure.kind == .syntax)
    #expect(failure.message.contains(words))
    #expect(failure.range == 0..<7)
  }

  @Test func `the beginning of a word is enough where it is the only one`() async throws {
    let bench = try await Bench("lan")
    #expect(try await bench.run("sati 2023").contains("Mức độ hài lòng"))
    let failure = try await bench.failure("t")
    #expect(failure.message.contains("có thể là"))
  }

  @Test(arguments: [
    ("nhan dklks --chu A --dt 1", "Đăng ký lại khai sinh"), ("n đkks --chu A", "Đăng ký khai sinh"),
    ("nhận \"đăng ký khai tử\" --chủ A", "Đăng ký khai tử"), ("receive 1.001193 --owner A", "Đăng ký khai sinh"),
  ])
  func `a procedure is found by its initials, its name, or its code`(line: String, name: String) async throws {
    #expect(try await Bench("lan").run(line).contains("– \(name) –"))
  }

  @Test(arguments: [
    "hl 2023 theo thang", "hl theo tháng 2023", "hl 2023 --theo thang", "sat 2023 by month", "sat --by month 2023",
    "hài lòng năm 2023 theo tháng", "hl --ky 2023 --theo=thang",
  ])
  func `one grammar understands keywords and options, in any order`(line: String) async throws {
    #expect(try await Bench("lan").run(line).contains("năm 2023 – theo tháng"))
  }

  @Test(arguments: [
    ("hl 2023 --theo", CommandFailure.Kind.syntax), ("hl 2023 --theo thang --theo quy", .syntax),
    ("hl 2023 --khongco", .syntax), ("hl hôm xưa", .refused), ("dg 209", .syntax), ("dg 209 5 nữa", .syntax),
    ("dg 209 năm", .refused), ("nhan khai sinh", .refused), ("nhan 1.001193", .syntax), ("sap 61", .refused),
    ("mo", .syntax), ("tb duyet bảy", .refused), ("nap khác x.csv", .syntax), ("dat khác", .syntax),
    ("han 26/4/2024", .refused), ("han 26/4/2024 3xx", .refused), ("giup khongco", .syntax), ("\"hl", .syntax),
    ("trao 209 --luc 07:30", .refused), ("nhan 1.001193 --chu A --kenh bưu tá", .refused), ("sai 209 gì", .syntax),
    ("hl 2023 --kieu xml", .refused), ("dat canbo lan --vaitro vua", .refused), ("dat gio 9 07:00-11:00", .refused),
  ])
  func `what cannot be understood or done is told, and the session goes on`(
    line: String, kind: CommandFailure.Kind
  ) async throws {
    for language in [Language.vi, .en] {
      let bench = try await Bench("quantri", language)
      let failure = try await bench.failure(line)
      #expect(failure.kind == kind, "\(failure.message)")
      #expect(!failure.message.isEmpty)
      if let range = failure.range { #expect(range.upperBound <= line.utf8.count) }
      try await bench.run("ls")
    }
  }

  @Test func `only lines that read open the books for reading`() {
    for line in ["hl 2023", "sat 2023 by month", "tra 209", "shơ 209", "# gì đó", "giup", "qua han"] {
      #expect(Session.isReading(line), "\(line)")
    }
    for line in ["trao 209", "khach", "lui", "không hiểu", "\"hl", "nap dg x.csv"] {
      #expect(!Session.isReading(line), "\(line)")
    }
  }

  @Test func `settings of the session last until they are changed`() async throws {
    let bench = try await Bench("lan")
    #expect(try await bench.run("dat ngonngu en") == "English.\n")
    #expect(try await bench.run("sat 2023").hasPrefix("Satisfaction – 2023"))
    #expect(try await bench.run("set format json") == "")
    #expect(try await bench.run("sat 2023").hasPrefix(#"{"command":"satisfaction""#))
    #expect(try await bench.run("sat 2023 --format table").hasPrefix("Satisfaction"))
  }

  @Test func `comparing takes the figure seen last`() async throws {
    let bench = try await Bench("lan")
    #expect(try await bench.failure("ss 2022").message.contains("ss 2022 2023"))
    try await bench.run("hl 2023")
    let text = try await bench.run("ss 2022")
    #expect(text.contains("năm 2022"))
    #expect(text.contains("năm 2023"))
  }
}
