// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Testing

@testable import Wording

struct WordTableTests {
  /// The command words of the shell, by the English name of what they do.
  static let commands = WordTable<String>(
    [
      ["mo", "mở", "mở quầy", "open"], ["dong", "đóng", "close"], ["doica", "đổi ca", "switch"],
      ["nhan", "nhận", "receive"], ["trao", "trả", "deliver"], ["tra", "tra cứu", "show"], ["khach", "khách", "visit"],
      ["dg", "đánh giá", "rate"], ["bs", "bổ sung", "supplement"], ["xong", "resolve"],
      ["tuchoi", "từ chối", "refuse"],
      ["rut", "rút", "withdraw"], ["ngung", "ngừng", "stop"], ["chuyen", "chuyển", "forward"], ["sai", "void"],
      ["lui", "lùi", "undo"], ["lai", "lại", "redo"], ["tim", "tìm", "find"],
      ["hl", "hài lòng", "satisfaction", "sat"], ["dh", "đúng hạn", "ontime"], ["ss", "so sánh", "compare"],
      ["tre", "trễ", "quá hạn", "overdue"], ["sap", "sắp", "due"], ["han", "hạn", "deadline"],
      ["xinloi", "xin lỗi", "apologise"], ["tb", "thông báo", "notices"], ["in", "print"], ["xuat", "xuất", "export"],
      ["nap", "nạp", "import"], ["doichieu", "đối chiếu", "reconcile"], ["lich", "lịch", "calendar"],
      ["ghep", "ghép", "pair"], ["vi sao", "vì sao", "why"], ["td", "theo dõi", "watch"], ["soat", "soát", "check"],
      ["ls", "lịch sử", "history"], ["giup", "giúp", "help"], ["dat", "đặt", "set"], ["thoat", "thoát", "quit"],
    ].map { .init($0, $0.last == "sat" ? "satisfaction" : $0.last ?? "") })

  private func meaning(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    return Self.commands.match(words).map { "\($0.value) \($0.consumed)" }
  }

  @Test func `the words of the shell do not collide`() {
    #expect(Self.commands.collisions == [])
  }

  @Test(arguments: [
    ("quá hạn 2023", "overdue 2"), ("qua han", "overdue 2"), ("QUÁ HẠN", "overdue 2"), ("hạn H151", "deadline 1"),
    ("tra cuu 209", "show 2"), ("tra 209", "show 1"), ("trả 209", "deliver 1"), ("vi sao", "why 2"),
    ("mở quầy 3", "open 2"), ("mo 3", "open 1"), ("lùi", "undo 1"), ("lại", "redo 1"),
  ])
  func `the longest phrase wins, and accented words mean what they say`(line: String, meaning: String) {
    #expect(self.meaning(line) == meaning)
  }

  @Test(arguments: [
    ("ẽpỏt csv", "export 1"), ("shơ 209", "show 1"), ("ưatch", "watch 1"), ("ovẻdue", "overdue 1"),
    ("apôlgíe", "apologise 1"), ("clóe", "close 1"), ("cloé", "close 1"), ("hítỏy", "history 1"),
    ("quas hanj", "overdue 2"), ("qua1 han5", "overdue 2"), ("nhaanj", "receive 1"), ("ẽp", "export 1"),
    ("exp", "export 1"), ("satí", "satisfaction 1"),
  ])
  func `mangled words are found, whole and begun`(line: String, meaning: String) {
    #expect(self.meaning(line) == meaning)
  }

  @Test func `a mended word says what it was taken for`() throws {
    let match = try #require(Self.commands.match(["ẽpỏt", "csv"]))
    #expect(match.isCorrected)
    #expect(match.phrase == "export")
    let typed = try #require(Self.commands.match(["export"]))
    #expect(!typed.isCorrected)
    let folded = try #require(Self.commands.match(["qua", "han"]))
    #expect(folded.phrase == "quá hạn" && !folded.isCorrected && folded.kind == .folded)
  }

  @Test func `an ambiguous beginning names the words it may be`() {
    #expect(Self.commands.match(["ch"]) == nil)
    #expect(Self.commands.phrases(startingWith: "ch") == ["chuyen", "check"])
    #expect(Self.commands.match(["chuyen".dropLast().description])?.value == "forward")
    #expect(Self.commands.match(["chu"], allowingPrefixes: false) == nil)
    #expect(Self.commands.match([]) == nil)
    #expect(Self.commands.match(["zzz"]) == nil)
  }

  @Test func `every phrase is found however it is typed`() {
    for entry in Self.commands.entries {
      for phrase in entry.phrases {
        for method in InputMethod.allCases {
          for spellCheck in [false, true] {
            let typed = method.typing(Folding.unmarked(phrase), spellCheck: spellCheck)
            let found = Self.commands.match(typed.split(separator: " ").map(String.init))
            #expect(found?.value == (phrase == "trả" ? "show" : entry.value), "\(phrase) as \(typed)")
          }
        }
      }
    }
  }

  @Test func `collisions are named`() {
    let table = WordTable([.init(["lit"], 1), .init(["list"], 2), .init(["bán"], 3), .init(["bàn"], 4)])
    #expect(table.collisions.map(\.description) == ["ban: bán, bàn", "lít: lit, list"])
    let settled = WordTable([.init(["tra"], 1), .init(["trả"], 2)])
    #expect(settled.collisions == [])
  }
}
