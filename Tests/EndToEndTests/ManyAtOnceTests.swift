// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// Several processes with the same books at the same time.
struct ManyAtOnceTests {
  @Test(arguments: Backend.available)
  func `two counters record while a file of 20,000 ratings is imported`(_ backend: Backend) async throws {
    let scratch = try await backend.scratch()
    let motcua = try Motcua(books: scratch.location, now: "2023-11-06 08:00")
    #expect(try await motcua.run("dat canbo lan --donvi 524-mc", "dat canbo minh --donvi 524-mc").code == 0)
    try ratings(20_000).write(to: URL(fileURLWithPath: motcua.home.file("dg.csv")))

    let importing = try motcua.start(["-c", "nap dg dg.csv"])
    let counters = try [(1, "lan"), (2, "minh")].map { counter, login in
      try motcua.at("2023-11-06 08:00", by: login).start([], input: .bytes(people(60, at: counter)))
    }
    var ends: [Child.Ended] = []
    for child in counters + [importing] { ends.append(await child.ended()) }

    for ended in ends {
      #expect(ended.code == 0, "\(ended.errors)")
      #expect(!ended.errors.lowercased().contains("busy"))
      #expect(!ended.errors.contains("bận"))
      // Whoever waits long is told so; nothing else is said.
      #expect(ended.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("Đang chờ") })
    }
    let cases = try ends[..<2].flatMap { try $0.answers() }.filter { $0["command"] == "receive" }
      .compactMap { $0["rows"][0]["number"].text }
    #expect(cases.count == 120)
    #expect(Set(cases) == Set((1...120).map { "H\($0)" }))

    let after = try await motcua.run("hl 2023", "soat", "hl 1/1/2023-31/10/2023 theo kenh").answers()
    #expect(after[0]["total"]["rated"] == 20_120)
    #expect(after[1]["total"]["clean"] == true)
    #expect(after[2]["total"]["rated"] == 20_000)
    let contents = try await Contents(of: scratch)
    #expect(contents.tables["case_row"]?.count == 120)
    // Each of the 120 people's.
    #expect(contents.tables["keyed_rating"]?.count == 120)
    #expect(contents.tables["imported_rating"]?.count == 20_000)
  }

  @Test(arguments: Backend.available)
  func `of two first starts one makes the books`(_ backend: Backend) async throws {
    let motcua = try Motcua(books: try await backend.scratch().location, now: "2023-11-06 08:00")
    let starts = try (0..<3).map { _ in try motcua.start(["-c", "khach"]) }
    for start in starts {
      let ended = await start.ended()
      #expect(ended.code == 0, "\(ended.errors)")
    }
    let after = try await motcua.run("ls", "soat").answers()
    #expect(after[0]["rows"].items.count { $0["verb"] == "visit" } == 3)
    #expect(after[1]["total"]["clean"] == true)
  }

  /// Each hands a same-day case in, gets the result, and says how it was.
  private func people(_ count: Int, at counter: Int) -> [UInt8] {
    let lines = (1...count).map { number in
      let code = "000.00.53.H48-231106-\(counter)\(100 + number)"
      return "nhan 1.001193 --chu \"Người thứ \(number)\" --ma \(code)\ntrao \(code)\ndg \(code) 5\n"
    }
    return Array("mo \(counter)\n\(lines.joined())".utf8)
  }

  private func ratings(_ count: Int) -> Data {
    var text = "id,time,unit,counter,procedure,case_code,level,reason,comment,channel\n"
    for number in 1...count {
      let day = 1 + number % 28
      let level = 1 + number % 5
      text += "R\(number),\(day < 10 ? "0" : "")\(day)/10/2023 08:30,524-mc,1,1.001193,,\(level),,,paper\n"
    }
    return Data(text.utf8)
  }
}
