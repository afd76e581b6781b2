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

  init(limit: Int, path: String?) {
    self.limit = limit
    self.path = path
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

  private func append(_ text: String, to path: String) {
    if !isBegun { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    defer { try? file.close() }
    _ = try? file.seekToEnd()
    try? file.write(contentsOf: Data(text.utf8))
  }
}
