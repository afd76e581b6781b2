// SPDX-License-Identifier: GPL-3.0-or-later

/// The steps of one reckoning, kept only when somebody wants to read them.
struct DeadlineTrail {
  let isKept: Bool
  private(set) var steps: [DeadlineStep] = []

  init(isKept: Bool) { self.isKept = isKept }

  mutating func note(_ day: LocalDay, _ kind: DeadlineStep.Kind, _ dayKind: @autoclosure () -> DayKind, counted: Int) {
    guard isKept else { return }
    let amount = LimitAmount(counted: counted)
    steps.append(DeadlineStep(day: day, kind: kind, dayKind: dayKind(), countedSoFar: amount))
  }

  /// Gives the last step another meaning, as when the day just counted proves to be the due day.
  mutating func relabelLast(_ kind: DeadlineStep.Kind) {
    guard let last = steps.popLast() else { return }
    steps.append(DeadlineStep(day: last.day, kind: kind, dayKind: last.dayKind, countedSoFar: last.countedSoFar))
  }

  /// Adds what was still counted on the last step's day.
  mutating func recountLast(_ hundredths: Int) {
    guard let last = steps.popLast() else { return }
    steps.append(
      DeadlineStep(
        day: last.day, kind: last.kind, dayKind: last.dayKind, countedSoFar: LimitAmount(counted: hundredths)))
  }

  /// Forgets what an interruption on this day has overtaken; a due day up to it was only a day like others.
  mutating func cut(after day: LocalDay) {
    while let last = steps.last, last.day > day { steps.removeLast() }
    guard let last = steps.last, last.kind == .due else { return }
    if steps.dropLast().last?.day == last.day {
      steps.removeLast()
    } else {
      relabelLast(DeadlineStep.Kind(counting: last.dayKind))
    }
  }
}
