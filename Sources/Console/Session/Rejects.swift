// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import OneStop
import Wording

/// Rows that could not be taken: told to the person, and where wanted kept in a file that can be mended and loaded. The
/// file gets its name last, once the others are in the books.
struct Rejects {
  private var told: [String] = []
  private var unknown = UnknownWords()
  /// How many rows could not be taken.
  private(set) var count = 0
  /// How many of them cannot be told apart into fields, and stand in no file.
  private(set) var lost = 0
  /// Where they are to stand; nil where nobody wants a file.
  let path: String?
  private let limit: Int
  private var rows: RowFile?
  private var pending: PendingFile?
  /// Why a bad row could not be written down: then nothing may be imported.
  private(set) var problem: ResultFile.Problem?

  init(limit: Int, path: String?) {
    self.limit = limit
    self.path = path.map(Self.unused)
  }

  /// What is wrong: row by row, and each word that nobody knows once for all its rows.
  func sentences(_ formats: Formats) -> [String] { told + unknown.sentences(formats) }

  mutating func add(_ fault: RowFault, titles: [String], formats: Formats) {
    count += 1
    if !unknown.add(fault), told.count < limit { told.append(fault.sentence(formats)) }
    guard let path else { return }
    guard let fields = fault.fields else {
      lost += 1
      return
    }
    do throws(ResultFile.Problem) {
      let file =
        if let rows { rows } else {
          try RowFile(ResultFile(path: path, overwrites: false), .csv, columns: titles, sheet: "", rows: 0)
        }
      try file.append(fields.map { .text($0) })
      rows = file
    } catch {
      problem = problem ?? error
    }
  }

  /// Lets the file reach the disk, so that nothing but its name is missing.
  mutating func finish() {
    guard problem == nil, let rows else { return }
    do { pending = try rows.finish() } catch { problem = error }
    self.rows = nil
  }

  /// Gives the file its name; the others are in the books.
  mutating func put() {
    guard let file = pending else { return }
    pending = nil
    do { try file.put() } catch { problem = error }
  }

  mutating func drop() {
    pending?.drop()
    pending = nil
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
