// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension InvalidRow {
  package func english(_ formats: Formats) -> String {
    let place = "Line \(formats.count(line)), column \(shown(column))"
    let value = quoted(DisplayWidth.truncated(Printable.line(value), to: 60))
    return switch problem {
    case .missing: "\(place): the value is missing. Fill in this cell."
    case .invalidCode: "\(place): \(value) is not a valid code. Check it."
    case .unknownUnit: "\(place): the books have no unit \(value). Correct the code, or import the unit first."
    case .unknownProcedure:
      "\(place): the books have no procedure \(value). Correct the code, or import the procedure first."
    case .invalidDay: "\(place): \(value) is not a date. Write 05/09/2023 or 2023-09-05."
    case .invalidTime: "\(place): \(value) is not a moment. Write 25/11/2026 07:31 or 2026-11-25T07:31:00+07:00."
    case .monthFirst: "\(place): \(value) has the month before the day. Write the day first, like 25/09/2023."
    case .shortYear: "\(place): \(value) has a year of two digits. Write all four, like 05/09/2023."
    case .inFuture: "\(place): \(value) lies in the future. Check the date."
    case .invalidLevel: "\(place): \(value) is not a level. Write a number from 1 to 5."
    case .unknownChannel:
      """
      \(place): there is no channel \(value). Cases have counter, online, post; ratings kiosk, web, zalo, sms, paper, \
      counter.
      """
    case .unknownStatus:
      """
      \(place): there is no status \(value). Write one of received, processing, supplement, resolved, returned, \
      withdrawn, refused, stopped, void.
      """
    case .unknownKind:
      """
      \(place): there is no kind \(value). Calendars have day_off, working_saturday, closed_locally; \
      for others see help.
      """
    case .invalidCount:
      """
      \(place): \(value) is not a count, or does not agree with the other columns. Write a whole number without points.
      """
    case .invalidText:
      """
      \(place): the text is longer than \(formats.count(FreeText.limit)) characters or holds control characters. \
      Correct it.
      """
    case .invalidLimit:
      "\(place): \(value) is not a time limit in the unit of limit_unit. Write a number above 0, at most 1,000."
    case .invalidFlag: "\(place): \(value) must be 0 or 1."
    case .endsBeforeStart: "\(place): \(value) lies before the first day. Check both dates."
    case .beforeReceipt: "\(place): \(value) lies before the receipt. Check both dates."
    case .satisfiedAboveRated: "\(place): \(value) satisfied are more than were rated. Check both columns."
    case .countsMissing: "\(place): counts are missing. Fill in level_1 to level_5, or satisfied and rated."
    case .ownParent: "\(place): unit \(value) cannot be its own parent. Correct the parent."
    case .contradictsFile: "\(place): an earlier row says something else of \(value). Keep one of them."
    case .zeroTarget: "\(place): the target \(value) must be 1 or more. Leave it empty where no target was set."
    case .achievedAboveTarget:
      "\(place): \(value) achieved are more than the target. Count the same things in both, at most the target."
    case .longName:
      """
      \(place): the name is longer than \(formats.count(CriterionName.limit)) characters or holds control characters. \
      Shorten it.
      """
    case .contradictsBooks:
      "\(place): the books say something else of \(value). Leave the row out, or correct the code."
    }
  }
}
