// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Logging
import Proving
import Testing

@testable import Web

struct SettingsTests {
  @Test func `flags go before the environment, and the environment before the file`() throws {
    let folder = try TemporaryFolder("web")
    let text = """
      # the office's server
      port = 81
      max-body = 2048   # small
      head-seconds=7

      """
    try text.write(toFile: folder.file("web.conf"), atomically: false, encoding: .utf8)
    let settings = try WebSettings(
      flags: ["--config", folder.file("web.conf"), "--port=83"],
      environment: ["MOTCUA_WEB_PORT": "82", "MOTCUA_WEB_MAX_BODY": "4096", "MOTCUA_BOOKS": "x"])
    #expect(settings.port == 83)
    #expect(settings.maxBody == 4_096)
    #expect(settings.headSeconds == 7)
    #expect(settings.address == "127.0.0.1")
  }

  @Test func `the words in the table are the values that hold without them`() throws {
    let words = WebSetting.table.filter { !$0.fallback.isEmpty }.flatMap { [$0.flag, $0.fallback] }
    let (read, usual) = (try WebSettings(flags: words, environment: [:]), WebSettings())
    #expect("\(read)" == "\(usual)")
  }

  @Test(arguments: [
    ("--prot", "Không có thiết lập --prot. Ý là --port?", "There is no setting --prot. Did you mean --port?"),
    ("--zzzzzz", "Không có thiết lập --zzzzzz.", "There is no setting --zzzzzz."),
  ])
  func `a flag nobody knows is refused with the nearest one`(_ flag: String, _ vi: String, _ en: String) {
    #expect(throws: InvalidSetting(vi: vi, en: en)) { try WebSettings(flags: [flag, "1"], environment: [:]) }
  }

  @Test func `a variable nobody knows is refused with the nearest one`() {
    let error = InvalidSetting(
      vi: "Không có thiết lập MOTCUA_WEB_PROT. Ý là MOTCUA_WEB_PORT?",
      en: "There is no setting MOTCUA_WEB_PROT. Did you mean MOTCUA_WEB_PORT?")
    #expect(throws: error) { try WebSettings(flags: [], environment: ["MOTCUA_WEB_PROT": "1"]) }
  }

  @Test(arguments: [
    ("port", "99999"), ("port", "-1"), ("port", "tám"), ("address", "desk"), ("trusted-proxies", "10.0.0.0/33"),
    ("log-level", "loud"), ("max-body", ""), ("max-connections", "0"), ("tls-key", ""),
  ])
  func `a value that is none is refused by name in both languages`(_ name: String, _ word: String) throws {
    let error = try #require(throws: InvalidSetting.self) {
      try WebSettings(flags: ["--\(name)=\(word)"], environment: [:])
    }
    #expect(error.vi.hasPrefix("--\(name): \"\(word)\" không được, cần"))
    #expect(error.en.hasPrefix("--\(name): not \"\(word)\", "))
  }

  @Test func `a file names its bad line`() throws {
    let folder = try TemporaryFolder("web")
    let path = folder.file("web.conf")
    try "\nport 80\n".write(toFile: path, atomically: false, encoding: .utf8)
    let noValue = try #require(throws: InvalidSetting.self) {
      try WebSettings(flags: ["--config", path], environment: [:])
    }
    #expect(noValue.en == "\(path):2: port 80 has no value.")
    try "logs = x\n".write(toFile: path, atomically: false, encoding: .utf8)
    let unknown = try #require(throws: InvalidSetting.self) {
      try WebSettings(flags: [], environment: ["MOTCUA_WEB_CONFIG": path])
    }
    #expect(unknown.en.hasPrefix("There is no setting \(path):1: logs."))
    #expect(throws: InvalidSetting.self) { try WebSettings(flags: ["--config", "/none"], environment: [:]) }
    #expect(throws: InvalidSetting.self) { try WebSettings(flags: ["--config"], environment: [:]) }
  }

  @Test func `a certificate without its key is refused`() {
    #expect(throws: InvalidSetting.halfTLS) { try WebSettings(flags: ["--tls-key", "k.pem"], environment: [:]) }
  }

  @Test func `every setting stands on the page about serving`() throws {
    let page = try String(
      contentsOfFile: "Sources/OneStop/OneStop.docc/Serving.md", encoding: .utf8)
    for setting in WebSetting.table {
      let row = "| `\(setting.name)` | \(setting.fallback.isEmpty ? "" : "`\(setting.fallback)` ")|"
      #expect(page.contains(row), "\(row)")
    }
  }
}
