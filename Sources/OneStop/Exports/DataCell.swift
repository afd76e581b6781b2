// SPDX-License-Identifier: GPL-3.0-or-later

/// One value of a table for programs: typed, and not yet written in any format.
package enum DataCell: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  /// A part of a whole, as a fraction of 1.
  case share(Double)
  case day(LocalDay)
  case instant(Instant)
}

extension DataCell {
  /// Text, or nothing for nil and the empty text.
  package init(_ text: String?) { self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty }

  package init(_ count: Int?) { self = count.map { .integer($0) } ?? .empty }

  package init(_ day: LocalDay?) { self = day.map { .day($0) } ?? .empty }

  /// A moment; the start of a day is what files mean that say no time, and is written as they do.
  package init(_ moment: Instant?) {
    self = moment.map { $0.time == .midnight ? .day($0.day) : .instant($0) } ?? .empty
  }

  package init(_ due: Due?) {
    self = due.map { due in due.time.map { .instant(Instant(due.day, $0)) } ?? .day(due.day) } ?? .empty
  }

  package init(_ rate: Double?) { self = rate.map { .share($0) } ?? .empty }

  /// The value as data files write it, the same in every language; nothing for an empty cell.
  package var machineText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number), .share(let number): "\(number)"
    case .day(let day): day.iso
    case .instant(let instant): instant.iso8601
    }
  }
}
