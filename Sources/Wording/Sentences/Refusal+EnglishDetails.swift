// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Stage {
  /// Why a case in this stage cannot take the step that was asked for.
  func englishObstacle(of name: String) -> String {
    switch self {
    case .received: "\(name) has only been received, so this step comes too early. Type show \(name) to see it."
    case .processing: "\(name) is in progress, so this step comes too early. Type show \(name) to see it."
    case .supplement:
      "\(name) waits for a supplement. When the papers have come, type supplement \(name) --complete first."
    case .resolved: "The result of \(name) is ready. All that is left is to hand it over: deliver \(name)."
    case .delivered:
      "The result of \(name) was handed over. If that was wrong, a manager types: void \(name) delivery --reason \"…\"."
    case .refused: "\(name) was refused, so this step is no longer possible. If it is handed in again, receive it anew."
    case .withdrawn:
      "\(name) was withdrawn, so this step is no longer possible. If it is handed in again, receive it anew."
    case .stopped: "\(name) was stopped, so this step is no longer possible. Type show \(name) to see why."
    case .void:
      "\(name) was received by mistake and is void, so this step is not possible. Type show \(name) to see why."
    }
  }
}

extension DayKind {
  func englishObstacle(toPromising day: LocalDay, nearest: LocalDay, _ formats: Formats) -> String {
    let (day, weekday, nearest) = (formats.day(day), day.weekday.englishName, formats.day(nearest))
    return switch self {
    case .weekend: "The new date \(day) is a \(weekday). Nearest working day: \(nearest)."
    case .dayOff(let name): "The new date \(day) is a day off (\(shown(name))). Nearest working day: \(nearest)."
    case .closedLocally(let name):
      "The office is closed on the new date \(day) (\(shown(name))). Nearest working day: \(nearest)."
    case .working, .makeUp: "\(day) cannot be the new date. Nearest working day: \(nearest)."
    }
  }
}

extension NoticeState {
  /// Why a notice in this state cannot take the step that was asked for.
  func englishObstacle(of draft: Int) -> String {
    switch self {
    case .draft: "Draft \(draft) is not approved yet. A manager approves it first: notices approve \(draft)."
    case .approved:
      "Draft \(draft) is approved and waits for the registry's number. Then type: notices number \(draft) 05/TB-UBND."
    case .issued: "Apology \(draft) is issued. Once it stands on the portal, type: notices publish \(draft)."
    case .published: "Apology \(draft) is issued and published. There is no further step."
    case .withdrawn: "Apology \(draft) is withdrawn. To promise a new date, draft another one with apologise."
    }
  }
}

extension UndoObstacle {
  /// Why it stays, where `action` says what was done to what: `result delivered, H209`.
  func englishObstacle(to action: String) -> String {
    switch self {
    case .prompted:
      """
      This can no longer be undone (\(action)): the citizen was asked to rate it. If it was wrong, a manager uses void.
      """
    case .forwarded:
      """
      This can no longer be undone (\(action)): another unit has the case. If it was wrong, a manager uses void, \
      or it is forwarded back.
      """
    case .issued:
      """
      This can no longer be undone (\(action)): the paper is approved, numbered or published. \
      A manager can retract it (notices retract); its number stays used.
      """
    case .printed:
      "It cannot be undone any more (\(action)): a paper of it was printed. A manager can correct it with void."
    case .changedSince:
      """
      This can no longer be undone (\(action)): it was changed since. \
      Type show to see it and correct it by its own command.
      """
    case .paperSlips:
      """
      Undo is not for paper slips (\(action)). Take the last slip back with the key l in rate slips; \
      once the box is closed, tell a manager.
      """
    case .notByUndo: "Undo is not for this (\(action)). Correct it by its own command."
    }
  }
}

extension ImportConflict {
  package func english(_ formats: Formats) -> String {
    if isWithBooks {
      """
      \(formats.counted(count, "code has", "codes have")) other contents in the books: \(shown(names)). \
      Nothing was imported; correct the file and import it again.
      """
    } else {
      """
      \(formats.counted(count, "code stands", "codes stand")) in the file more than once with different contents: \
      \(shown(names)). \
      Nothing was imported; correct the file and import it again.
      """
    }
  }
}
