// SPDX-License-Identifier: GPL-3.0-or-later

/// Judges the presses of one day at one office. The same presses always get the same flags; nothing is stored here.
package struct PressJudge: Sendable {
  package let calendar: WorkingCalendar
  package let rate: PressRate

  package init(calendar: WorkingCalendar, rate: PressRate) {
    self.calendar = calendar
    self.rate = rate
  }

  /// Every press with its flags, in the order of the clock. Slips of paper have no moment and must not be among them.
  package func judge(_ presses: [Press]) -> [JudgedPress] {
    let presses = presses.sorted { ($0.at, $0.id.text) < ($1.at, $1.id.text) }
    let rapid = Self.rapid(presses)
    let bursts = bursts(presses)
    return presses.map { press in
      var flags: Set<HonestyFlag> = []
      if rapid.contains(press.id) { flags.insert(.rapid) }
      if bursts.contains(press.id) { flags.insert(.burst) }
      if isClosed(at: press) { flags.insert(.closedHours) }
      return JudgedPress(press: press, flags: flags, isClosing: isClosing(press))
    }
  }

  // MARK: - Too soon after another

  /// Presses that follow another on the same device at once; a press somebody changed lasts until the change.
  private static func rapid(_ presses: [Press]) -> Set<Press.ID> {
    var found: Set<Press.ID> = []
    for (_, own) in Dictionary(grouping: presses.filter(\.isAtCounter), by: { $0.device ?? "" }) {
      var last: Instant?
      let changes = own.filter { $0.last > $0.at }.map { (at: $0.last, press: nil as Press?) }
      let touches = own.map { (at: $0.at, press: $0 as Press?) } + changes
      for touch in touches.sorted(by: { ($0.at, $0.press?.id.text ?? "") < ($1.at, $1.press?.id.text ?? "") }) {
        if let press = touch.press, let last, press.at.milliseconds - last.milliseconds < HonestyRules.rapid {
          found.insert(press.id)
        }
        last = touch.at
      }
    }
    return found
  }

  // MARK: - Too many at once

  private func bursts(_ presses: [Press]) -> Set<Press.ID> {
    let counted = presses.filter(\.source.isCounted)
    var found = Self.crowded(counted, from: rate.officeBurst)
    for (counter, own) in Dictionary(grouping: counted.filter(\.isAtCounter), by: \.counter) {
      found.formUnion(Self.crowded(own, from: rate.burst(at: counter)))
    }
    return found
  }

  /// All presses that belong to a minute with so many of them; they come in the order of the clock.
  private static func crowded(_ presses: [Press], from number: Int) -> Set<Press.ID> {
    var found: Set<Press.ID> = []
    var first = 0
    for (place, press) in presses.enumerated() {
      while press.at.milliseconds - presses[first].at.milliseconds >= HonestyRules.burstWindow { first += 1 }
      if place - first + 1 >= number { found.formUnion(presses[first...place].map(\.id)) }
    }
    return found
  }

  // MARK: - The hours of the counter

  private func isClosed(at press: Press) -> Bool {
    press.isAtCounter && !isServed(at: press.at)
  }

  /// Whether somebody may be at a counter then.
  package func isServed(at instant: Instant) -> Bool {
    let seconds = instant.time.secondsFromMidnight
    return calendar.sessions(on: instant.day).contains {
      $0.start.secondsFromMidnight <= seconds && seconds <= $0.end.secondsFromMidnight + HonestyRules.grace
    }
  }

  private func isClosing(_ press: Press) -> Bool {
    guard press.isAtCounter else { return false }
    let seconds = press.at.time.secondsFromMidnight
    return calendar.sessions(on: press.at.day).contains { session in
      let end = session.end.secondsFromMidnight
      return end - HonestyRules.closing <= seconds && seconds <= end + HonestyRules.grace
    }
  }
}

extension Press.ID {
  /// Something to sort by.
  fileprivate var text: String {
    switch self {
    case .visit(let number): "visit \(number)"
    case .unasked(let hash): "unasked \(hash)"
    case .keyed(let id): "keyed \(id)"
    }
  }
}
