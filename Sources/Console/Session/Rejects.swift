// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

/// Rows that could not be taken: told to the person, and where wanted kept in a file that can be mended and loaded.
struct Rejects {
  private var told: [String] = []
  private var unknown = UnknownWords()
  /// How many rows could not be taken.
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

  /// What is wrong: row by row, and each word that nobody knows once for all its rows.
  func sentences(_ formats: Formats) -> [String] { told + unknown.sentences(formats) }

  mutating func add(_ fault: RowFault, titles: [String], formats: Formats) {
    count += 1
    if !unknown.add(fault), told.count < limit { told.append(fault.sentence(formats)) }
    guard let path, let fields = fault.fields else { return }
    let writer = CSVWriter()
    var text = ""
    if !isBegun { text += writer.line(titles) }
    text += writer.line(fields)
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

extension RowFault {
  func sentence(_ formats: Formats) -> String {
    switch cause {
    case .row(let row): row.sentence(formats)
    case .file(let error): error.sentence(formats)
    }
  }
}
