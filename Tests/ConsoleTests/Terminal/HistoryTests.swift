// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

@testable import Console

struct HistoryTests {
  private let folder: TemporaryFolder
  private let file: HistoryFile

  init() throws {
    folder = try TemporaryFolder("history")
    file = HistoryFile(login: "lan", environment: ["XDG_STATE_HOME": folder.path])
  }

  @Test func `lines are kept with their time, for this account alone`() throws {
    var history = History(file)
    history.add("mo 3", at: 1_795_319_241)
    history.add("trao 209", at: 1_795_319_250)
    let path = folder.path + "/motcua/history-lan"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "#1795319241\nmo 3\n#1795319250\ntrao 209\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(History(file).lines == ["mo 3", "trao 209"])
  }

  @Test func `a line is kept once, where it was typed last`() {
    var history = History(file)
    for (second, line) in ["a1", "b1", "a1"].enumerated() { history.add(line, at: Int64(second)) }
    #expect(history.lines == ["b1", "a1"])
    #expect(History(file).lines == ["b1", "a1"])
  }

  @Test func `a line that begins with a space is nobody's business`() {
    var history = History(file)
    history.add(" tra 209", at: 1)
    #expect(history.lines.isEmpty)
    #expect(History(file).lines.isEmpty)
  }

  @Test func `two shells of one officer add to the same file`() {
    var (one, other) = (History(file), History(file))
    one.add("mo 3", at: 1)
    other.add("tre", at: 2)
    one.add("trao 209", at: 3)
    #expect(History(file).lines == ["mo 3", "tre", "trao 209"])
  }

  @Test func `a file that has grown is shortened to the newest lines`() throws {
    for number in 0..<(5 * HistoryFile.kept) { file.append("tra \(number % 3_000)", at: Int64(number)) }
    let history = History(file)
    #expect(history.lines.count == HistoryFile.kept)
    #expect(history.lines.last == "tra 1999")
    let text = try String(contentsOfFile: folder.path + "/motcua/history-lan", encoding: .utf8)
    #expect(text.split(separator: "\n").count == 2 * HistoryFile.kept)
  }

  @Test(arguments: [
    (#"nhan dklks --chu "Trần Văn Bình" --dt 0905000123 --quay 3"#, "nhan dklks --chu … --dt … --quay 3"),
    (#"bs 209 --lydo="Thiếu giấy của bà Sáu""#, "bs 209 --lydo=…"),
    ("receive dklks --owner Binh", "receive dklks --owner …"),
    ("tim Trần Văn Bình", "tim … … …"),
    (#"nhan dklks --chủ 'Lê Thị Sáu"#, "nhan …"),
    ("nhann dklks --khongbiet Binh", "nhann … --khongbiet …"),
    ("hl 2023 theo linhvuc", "hl 2023 theo linhvuc"),
  ])
  func `names, phones and words of people stay out of the file`(typed: String, kept: String) {
    #expect(PersonalArguments.hidden(in: typed) == kept)
  }

  @Test func `what was typed can be called back whole while the session lasts`() {
    var history = History(file)
    history.add(#"nhan dklks --chu "Trần Văn Bình""#, at: 1)
    #expect(history.lines == [#"nhan dklks --chu "Trần Văn Bình""#])
    #expect(History(file).lines == ["nhan dklks --chu …"])
  }

  @Test func `the newest line that begins so is suggested`() {
    var history = History(file)
    history.add("hl 2022", at: 1)
    history.add("hl 2023 theo linhvuc", at: 2)
    #expect(history.rest(of: "hl 2") == "023 theo linhvuc")
    #expect(history.rest(of: "hl 2023 theo linhvuc") == nil)
    #expect(history.rest(of: "") == nil)
  }

  @Test(arguments: [
    "tb duyet 7", "thông báo duyệt 7", "notices approve 7", "tb so 7 05/TB-UBND", "tb dang 7", "tb huy 7",
  ])
  func `what numbers, sends or takes back a notice is never suggested`(line: String) {
    var history = History(file)
    history.add("tb 7", at: 1)
    history.add(line, at: 2)
    #expect(history.rest(of: String(line.prefix(2))) != String(line.dropFirst(2)))
  }

  @Test func `a line with a hole in it is not suggested`() {
    file.append("nhan dklks --chu …", at: 1)
    #expect(History(file).rest(of: "nhan") == nil)
  }
}
