// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@testable import Wording

struct DidYouMeanTests {
  static let words = ["chuyen", "trao", "tra", "tre", "nhan", "H163", "H151", "nhận"]

  @Test(
    arguments: [
      ("chouyen", ["chuyen"]), ("chuyển", ["chuyen"]), ("H136", ["H163"]), ("troa", ["trao", "tra"]),
      ("tro", ["trao", "tra", "tre"]),
      ("nahn", ["nhan", "nhận"]), ("x", []), ("khongco", []),
    ] as [(String, [String])])
  func `the nearest words are suggested`(typed: String, expected: [String]) {
    #expect(DidYouMean.suggestions(for: typed, among: Self.words) == expected)
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("abcd", "acbd", 1), ("", "ab", 2), ("ab", "ab", 0), ("ab", "", 2),
    ("a", "b", 1),
  ])
  func `the distance counts insertions, deletions, substitutions and swaps`(left: String, right: String, edits: Int) {
    #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), limit: 5) == edits)
    #expect(EditDistance.between(Array(right.utf8), Array(left.utf8), limit: 5) == edits)
    if edits > 0 { #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), limit: edits - 1) == nil) }
  }
}

struct RankingTests {
  static let services = Ranking(names: [
    "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con", "Đăng ký khai sinh", "Đăng ký lại khai sinh",
    "Đăng ký kết hôn", "Khai sinh lưu động", "Xã Bình Thanh", "Xã Bình Thạnh", "Xã Bình Thạnh Đông", "Thanh tra",
  ])

  @Test(
    arguments: [
      (
        "khai sinh",
        [
          "Khai sinh lưu động", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con", "Đăng ký khai sinh",
          "Đăng ký lại khai sinh",
        ]
      ),
      ("đang kí khai sinh", ["Đăng ký khai sinh", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"]),
      ("dkks", ["Đăng ký khai sinh", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"]),
      ("dklks", ["Đăng ký lại khai sinh"]), ("dkkh", ["Đăng ký kết hôn"]),
      ("thanh", ["Thanh tra", "Xã Bình Thanh", "Xã Bình Thạnh", "Xã Bình Thạnh Đông"]),
      ("thạnh", ["Xã Bình Thạnh", "Xã Bình Thạnh Đông", "Thanh tra", "Xã Bình Thanh"]),
      ("ket hno", ["Đăng ký kết hôn"]), ("", []), ("zz", []),
    ] as [(String, [String])])
  func `whole names come before beginnings, words, initials and slips`(query: String, names: [String]) {
    #expect(Self.services.matches(query).map(\.name) == names)
  }

  @Test func `a match says how it fits`() {
    #expect(Self.services.matches("Xã Bình Thạnh").map(\.fit) == [.exact, .prefix, .exact])
    #expect(Self.services.matches("Xã Bình Thạnh").map(\.carriesMarks) == [true, true, false])
    #expect(Self.services.matches("đkks").first?.fit == .initials)
    #expect(Self.services.matches("đkks").first?.value == 1)
    #expect(Self.services.matches("khia sinh").first?.fit == .oneTypo)
  }

  @Test func `the place of a tone does not matter, half-typed marks fit`() {
    let names = Ranking(names: ["Hoa", "Hòa", "Đấu nối"])
    #expect(names.matches("hoà").map(\.name) == ["Hòa", "Hoa"])
    #expect(names.matches("đâ").first?.carriesMarks == true)
  }
}
