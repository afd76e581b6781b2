// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkingCalendar {
  /// One kind per day: a holiday stands over a local closure, a closure over a make-up day, and all over estimates.
  static func kinds(of entries: [CalendarEntry]) throws(InvalidCalendar) -> [LocalDay: DayKind] {
    for entry in entries where entry.kind == .workingSaturday && !entry.day.weekday.isWeekend {
      throw .makeUpOutsideWeekend(entry.day, name: entry.name)
    }
    var kinds: [LocalDay: DayKind] = [:]
    for (day, all) in Dictionary(grouping: entries, by: \.day) {
      let announced = all.filter { !$0.isEstimate }
      let standing = announced.isEmpty ? all : announced
      try refuseContradictions(among: standing)
      kinds[day] = standing.max { rank($0) < rank($1) }.flatMap(dayKind)
    }
    return kinds
  }

  private static func refuseContradictions(among entries: [CalendarEntry]) throws(InvalidCalendar) {
    for (index, one) in entries.enumerated() {
      for other in entries[(index + 1)...] { try refuseContradiction(one, other) }
    }
  }

  private static func refuseContradiction(_ one: CalendarEntry, _ other: CalendarEntry) throws(InvalidCalendar) {
    switch (one.kind, other.kind) {
    case (.dayOff, .workingSaturday): throw .offAndMakeUp(one.day, off: one.name, makeUp: other.name)
    case (.workingSaturday, .dayOff): throw .offAndMakeUp(one.day, off: other.name, makeUp: one.name)
    case (let kind, let otherKind) where kind != otherKind && one.unit == other.unit:
      throw .twoKinds(one.day, kind, otherKind, unit: one.unit)
    default: break
    }
  }

  private static func rank(_ entry: CalendarEntry) -> Int {
    switch entry.kind {
    case .ordinary: 0
    case .workingSaturday: 1
    case .closedLocally: 2
    case .dayOff: 3
    }
  }

  /// Nil for a day that is an ordinary one after all.
  private static func dayKind(_ entry: CalendarEntry) -> DayKind? {
    switch entry.kind {
    case .ordinary: nil
    case .dayOff: .dayOff(entry.name)
    case .workingSaturday: .makeUp(entry.name)
    case .closedLocally: .closedLocally(entry.name)
    }
  }
}
