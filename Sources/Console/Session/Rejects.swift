// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation

/// Rows that could not be taken: told to the person, and where wanted kept in a file that can be mended and loaded.
struct Rejects {
  private(set) var sentences: [String] = []
  private(set) var count = 0
  let path: String?
  private let limit: Int
  private var isBegun = false
  /// Whether a bad row could not be written down: then nothing may be imported.
  private(set) var hasFailed = false

  init(limit: Int, path: String?) {
    self.limit = limit
    self.path = path.map(Self.unused)
  }

  mutating func add(_ sentence: String, _ record: CSVRecord?, titles: [String]) {
    count += 1
    if sentences.count < limit { sentences.append(sentence) }
    guard let path, let record else { return }
    let writer = CSVWriter()
    var text = ""
    if !isBegun { text += writer.line(titles) }
    text += writer.line(record.fields)
    append(text, to: path)
    isBegun = true
  }

  private mutating func append(_ text: String, to path: String) {
    if !isBegun, !FileManager.default.createFile(atPath: path, contents: nil) { hasFailed = true }
    do {
      guard let file = FileHandle(forWritingAtPath: path) else { return hasFailed = true }
      defer { try? file.close() }
      try file.seekToEnd()
      try file.write(contentsOf: Data(text.utf8))
    } catch {
      hasFailed = true
    }
  }

  /// The first name of its kind that is still free: rows that somebody is mending are never overwritten.
  private static func unused(_ path: String) -> String {
    var name = path
    var number = 1
    while FileManager.default.fileExists(atPath: name) {
      number += 1
      name = path.replacing(/\.csv$/, with: "") + "-\(number).csv"
    }
    return name
  }
}
