// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The same case has the same due date on every computer: nothing here asks for its time zone, language or clock.
struct IndependenceTests {
  @Test func `only the office clock asks the computer for the time`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/OneStop/Calendar").standardizedFileURL.resolvingSymlinksInPath()
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count > 20)
    let asking = ["Date()", "DateFormatter", "TimeZone", "Locale", "Foundation.Calendar", "localtime", "ISO8601"]
    for file in files where file.pathExtension == "swift" && file.lastPathComponent != "OfficeClock.swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for word in asking { #expect(!source.contains(word), "\(file.lastPathComponent) mentions \(word)") }
    }
  }
}
