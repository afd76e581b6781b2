// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Ctrl-C while a file is loaded leaves the books as they were.
struct ImportInterruptTests {
  @Test func `an interrupted file leaves nothing behind, and can be loaded again`() async throws {
    let desk = try await Desk()
    let title = "id,time,unit,counter,procedure,case_code,level,reason,comment,channel\n"
    func row(_ number: Int) -> String { "P\(number),01/03/2023 09:00,524-mc,1,1.001612,,5,,,kiosk\n" }
    let long = title + (1...300_000).map(row).joined()
    try long.write(toFile: desk.motcua.folder + "/long.csv", atomically: false, encoding: .utf8)
    try (title + (1...3).map(row).joined()).write(
      toFile: desk.motcua.folder + "/short.csv", atomically: false, encoding: .utf8)
    let before = try await Contents(of: desk.scratch)
    try await desk.shell { screen in
      try await screen.enter("nap dg long.csv")
      // Long enough for some of it to be staged.
      try await Task.sleep(for: .seconds(1))
      #expect(try await !screen.look().isAtPrompt)
      try await screen.press(.control("c"))
      let stopped = try await screen.prompt()
      #expect(stopped.contains("Đã dừng, chưa nạp gì."), "\(stopped)")
      #expect(stopped.lines.contains { $0.hasSuffix("^C") }, "\(stopped)")
      #expect(try await Contents(of: desk.scratch).changes(since: before) == [])
      let loaded = try await screen.run("nap dg short.csv")
      #expect(loaded.contains("Đã nạp 3 dòng: thêm 3"), "\(loaded)")
    }
    let checked = try await desk.motcua.run("soat")
    #expect(checked.code == 0, "\(checked.errors)")
  }
}
