// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Wording

/// How far a file has come, at what rate, and how long it will take, on one line of the terminal. Silent elsewhere.
@MainActor
final class FileProgress {
  private let formats: Formats
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var next = ContinuousClock.now + .milliseconds(500)
  private var rows = 0
  private var isBegun = false

  init(_ formats: Formats) {
    self.formats = formats
    isShown = isatty(2) == 1
  }

  /// So many rows more are done, and such a part of the file; written at most five times a second.
  func tell(rows more: Int, part: Double?) {
    rows += more
    guard isShown, let part, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(200)
    isBegun = true
    StandardError.write("\r\u{1B}[K" + line(after: .now - start, part: part))
  }

  /// Takes the line away; after Ctrl-C it stays, for the terminal has written its `^C` there.
  func end() {
    if isBegun { StandardError.write(Task.isCancelled ? "\n" : "\r\u{1B}[K") }
  }

  private func line(after time: Duration, part: Double) -> String {
    let seconds = max(0.001, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    let left = part > 0 ? Int(seconds / part - seconds) + 1 : 0
    let (percent, count) = (Int(part * 100), formats.count(rows))
    let rate = formats.count(Int(Double(rows) / seconds))
    let clock = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    return formats.language == .vi
      ? "\(percent)% – \(count) dòng, \(rate) dòng/giây, còn \(clock)"
      : "\(percent)% – \(count) rows, \(rate) rows/s, \(clock) left"
  }
}
