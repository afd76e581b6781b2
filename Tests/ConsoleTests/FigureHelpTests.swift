// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// What `giup` says of figures.
@MainActor
struct FigureHelpTests {
  @Test(arguments: [Language.vi, .en])
  func `every figure has a page and stands in the list`(language: Language) async throws {
    let bench = try await Bench("lan", language)
    let list = try await bench.run(language == .vi ? "giup so" : "help figures")
    for figure in Figure.all {
      let id = figure.id.rawValue
      #expect(list.contains(id))
      let page = try await bench.run("giup \(id)")
      let lines = page.split(separator: "\n").map(String.init)
      let flat = lines.joined(separator: " ")
      #expect(lines.count <= 23 && lines.allSatisfy { DisplayWidth.of($0) <= 80 })
      let words = [figure.name, figure.numerator, figure.denominator] + figure.asked
      for word in words { #expect(flat.contains(language == .vi ? word.vi : word.en), "\(id): \(word)") }
      #expect(flat.contains(figure.audience.name(bench.session.formats)))
    }
  }

  @Test(arguments: [
    ("giup hài lòng thuần", "satisfied.net – "), ("giup hai long thuan", "satisfied.net – "),
    ("giup Điểm hài lòng bình quân", "satisfied.mean – "), ("help weighted mean", "satisfied.mean – "),
    ("giup response", "response – "), ("giup SATISFIED.TOP2", "satisfied.top2 – "),
    ("giup lượt im lặng", "satisfied.bounds – "), ("giup hài lòng", "hl "), ("giup đúng hạn", "dh "),
  ])
  func `a figure is found by its name, a command before it`(line: String, beginning: String) async throws {
    #expect(try await Bench("lan").run(line).hasPrefix(beginning))
  }

  @Test func `the page of a figure says all that is known of it`() async throws {
    #expect(
      try await Bench("lan").run("giup satisfied.top2") == """
        satisfied.top2 – Tỷ lệ hài lòng
        Tử số: s: lượt ở mức 4 và 5
        Mẫu số: n: lượt đánh giá được tính
        Làm tròn: một chữ số thập phân, từ 5 làm tròn lên; 0,0% và 100,0% chỉ khi đúng
        như vậy
        Nguồn: lượt đánh giá được tính; số tổng từ nơi khác chỉ khi sổ không có lượt đơn
        lẻ
        Ai xem: mọi người, khi đã ẩn nhóm nhỏ; cán bộ trong phạm vi của mình
        Hỏi: hl 2023

        """)
  }
}
