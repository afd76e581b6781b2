// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Refusal {
  package func english(_ formats: Formats) -> String {
    switch self {
    case .needsOfficer: "Nobody in the books is signed in. Start again with --officer NAME."
    case .needsRole(.clerk): "This takes an officer's account. Start again with --officer NAME to change officers."
    case .needsRole(.manager): "Only a manager may do this. Ask a manager, or start again with --officer NAME."
    case .needsRole(.administrator):
      "Only an administrator may do this. Ask an administrator, or start again with --officer NAME."
    case .outsideScope(.root): "Your scope is not everything. Choose a unit, or start again with --officer NAME."
    case .outsideScope(let unit):
      """
      Your scope does not include unit \(shown(unit, formats)). Choose another unit, or start again with --officer NAME.
      """
    case .unitEnded(let unit):
      """
      Unit \(shown(unit, formats)) has ended or has not begun yet. Choose its successor; \
      if none is recorded, ask an administrator.
      """
    case .unknownUnit(let word, let known):
      NotFound(word, known: known)
        .english("There is no unit \(quoted(word)).", else: "Type find and a part of its name.")
    case .ambiguousUnit(let word, let names):
      """
      \(formats.count(names.count)) units match \(quoted(word)): \(shown(names)). \
      Type more of the name, or the unit's code.
      """
    case .unitNameTaken(let name, let other):
      """
      Unit \(shown(other, formats)) already has the name \(quoted(name)) at the same place and time. \
      Choose another name, or change the days it is valid.
      """
    case .unitCircle(let unit, let parent) where unit == parent:
      "Unit \(shown(unit, formats)) cannot be its own parent. Choose another parent."
    case .unitCircle(let unit, let parent):
      """
      Unit \(shown(unit, formats)) cannot stand below \(shown(parent, formats)), because \(shown(parent, formats)) \
      stands below \(shown(unit, formats)). Choose another parent.
      """
    case .unknownOfficer(let word, let known):
      NotFound(word, known: known)
        .english(
          "There is no officer \(quoted(word)).",
          else: "Start again with --officer NAME, or ask an administrator to add them with set officer.")
    case .officerInactive(let login):
      "The account \(shown(login.rawValue)) is closed. Ask an administrator to open it again."
    case .lastAdministrator(let login):
      """
      \(shown(login.rawValue)) is the last administrator and must stay one. \
      Make somebody else administrator first.
      """
    case .counterTaken(let counter, let officer):
      """
      \(shown(officer.rawValue)) is at counter \(counter). \
      Open another one, or wait until \(shown(officer.rawValue)) closes it.
      """
    case .counterNotOpen(nil): "You have not opened a counter. Type open and its number, for example: open 3."
    case .counterNotOpen(let counter?): "You have not opened counter \(counter). Type open \(counter)."
    case .unknownCounter(let counter, let known):
      """
      The unit has no counter \(counter). There are: \(shown(known.map(\.description))). \
      An administrator adds one with: set counter \(counter).
      """
    case .settingOutOfRange(let setting, let value):
      """
      \(setting.name(formats).capitalised) cannot be \(formats.count(value)). \
      Type a number from \(formats.count(setting.range.lowerBound)) to \(formats.count(setting.range.upperBound)).
      """
    case .pinNeeded(let login): "The account \(shown(login.rawValue)) has a PIN. Enter it to go on."
    case .pinWrong(let left):
      "That PIN is wrong. \(formats.counted(left, "try", "tries").capitalised) left before the account is locked."
    case .pinLocked(let until):
      """
      The PIN was wrong \(StoredPIN.attempts) times in a row, so the account is locked until \
      \(formats.time(until.time)). Wait until then, or ask an administrator for a new PIN.
      """

    case .unknownCase(let word, let known):
      NotFound(word, known: known)
        .english("There is no case \(quoted(word)).", else: "Check the code, or type find and the owner's name.")
    case .ambiguousCase(let word, let names):
      """
      \(formats.count(names.count)) cases match \(quoted(word)): \(shown(names)). \
      Type the number with its year, or the case's code.
      """
    case .caseCodeTaken(let code):
      """
      The case code \(shown(code.rawValue)) is already in the books. Type show \(shown(code.rawValue)) to see it; \
      a new case needs another code.
      """
    case .unknownProcedure(let word, let known):
      NotFound(word, known: known)
        .english("There is no procedure \(quoted(word)).", else: "Type find and a part of its name.")
    case .ambiguousProcedure(let word, let names):
      """
      \(formats.count(names.count)) procedures match \(quoted(word)): \(shown(names)). \
      Type more of the name, or the procedure's code.
      """
    case .procedureNotValid(let code, let day):
      """
      Procedure \(shown(code.rawValue)) is not in force on \(formats.day(day)). \
      Choose the one that replaced it, or ask an administrator to load it: import procedures FILE.
      """
    case .wrongStage(let name, let stage): stage.englishObstacle(of: shown(name))
    case .receivedInFuture(let at, let now):
      "The receipt at \(formats.instant(at)) lies in the future (it is \(formats.instant(now)) now). Correct --at."
    case .timeInFuture(let at, let now):
      "\(formats.instant(at)) lies in the future (it is \(formats.instant(now)) now). Correct --at."
    case .beforeReceipt(let name, let at, let received):
      "\(shown(name)) was received at \(formats.instant(received)), after \(formats.instant(at)). Correct --at."
    case .beforeLastEvent(let name, let at, let last):
      """
      Something happened to \(shown(name)) at \(formats.instant(last)), after \(formats.instant(at)). \
      Correct --at.
      """
    case .contactMissing: "The owner's telephone number or address is missing. The receipt slip needs one of them."
    case .reasonMissing: "The reason is missing. Add --reason, for example: --reason \"The drawing is missing\"."
    case .differentUnits:
      "These cases belong to several units and cannot be handed over in one visit. Hand them over unit by unit."
    case .alreadyThere(let name, let unit):
      "\(shown(name)) is already with unit \(shown(unit, formats)). There is nothing to forward."
    case .notAwaitingSupplement(let name):
      "\(shown(name)) does not wait for a supplement. Type show \(shown(name)) to see its stage."
    case .noPriorDelivery(let name):
      "The result of \(shown(name)) was never handed over, so there is nothing to correct."

    case .notServed(let name):
      "\(shown(name)) has not been served at a counter yet. A citizen rates a visit, so one has to come first."
    case .promptEnded(""):
      "The time for rating is over. Nobody may answer for the citizen; the next visit will ask again."
    case .promptEnded(let name):
      "The time for rating \(shown(name)) is over. Nobody may answer for the citizen; the next visit will ask again."
    case .alreadyAnswered(""):
      "This visit is already rated. If the key pressed here was wrong, type undo and choose again."
    case .alreadyAnswered(let name):
      "This visit of \(shown(name)) is already rated. If the key pressed here was wrong, type undo and choose again."
    case .noPrompt(""): "This visit has not asked for a rating. It asks once, when the visit ends."
    case .noPrompt(let name):
      """
      The visit of \(shown(name)) has not asked for a rating. It asks once, when the visit ends; \
      same-day procedures ask when the result is handed over.
      """
    case .nobodyToAsk:
      "Nobody is waiting to rate at this counter. A citizen rates after a visit; to rate a case: rate NUMBER 1–5."
    case .askedAtDelivery(let name):
      """
      \(shown(name)) is done the same day: the citizen is asked when the result is handed over \
      (deliver \(shown(name))).
      """
    case .tabletAsks(let counter):
      "Counter \(counter) has a tablet: the citizen answers there, and nothing is keyed."
    case .unknownToken: "This rating code is wrong, used or expired. Please use the code on the latest slip."

    case .unknownPairing:
      "The pairing code is wrong, used or older than ten minutes. Get a new one at the counter: pair counter 3."
    case .unknownDevice: "This tablet is not paired, or no longer. Pair it again: pair counter 3."
    case .noTablet(let counter): "Counter \(counter) has no tablet. See: pair."
    case .answerTooOld: "This rating is more than \(GivenAnswer.oldest) days old and is not taken any more."
    case .alreadyPublic:
      "Figures are published already, so the unit cannot change: subtracting one from the other would show small groups."
    case .unknownAlarm(let number, let known) where known.isEmpty: "There is no alarm \(number). There are none yet."
    case .unknownAlarm(let number, let known):
      "There is no alarm \(number). There are: \(shown(known.map(String.init))). Type alarms to see them."
    case .alarmState(let number, let state): state.englishObstacle(of: number)
    case .unknownRemark(let number): "There is no remark \(number). See: remarks."
    case .unknownComplaint(let word, _): "There is no complaint \(shown(word)). See: complaints."
    case .complaintHandled(let number): "Complaint \(number) is handled already. See: complaints \(number)."
    case .complaintProlonged(let number):
      "Complaint \(number) was given more time once, and gets no more. When it is handled: complaints handle."
    case .complaintOverdue(let number, let due):
      """
      Complaint \(number) is overdue (\(formats.day(due))) and gets no more time. When it is handled: complaints handle.
      """
    case .complaintAboutYou(let number): "Complaint \(number) is about yourself: another manager handles it."
    case .unknownWish(let number): "Nobody with the number \(number) waits to be called back. See: remarks."
    case .monthNotOver(let month):
      """
      \(formats.month(month)) is not over: only months that are over have a digest, since two days of one could be \
      compared.
      """

    case .cannotExclude(let flag, let month, let obstacle):
      obstacle.english(flag.englishName, formats.month(month))

    case .noBoxOpen: "No box of paper slips is open. Open one first: rate slips."
    case .boxOpen(let number): "Box \(number) is not finished: go on with it by rate slips."
    case .boxDayOutOfRange(let day, let today) where day > today:
      "The box cannot have been emptied on \(formats.day(day)): today is \(formats.day(today)). Enter the day again."
    case .boxDayOutOfRange(let day, _):
      "\(formats.day(day)) is more than \(formats.count(PaperBox.oldest)) days ago. Enter the day again."
    case .slipCountOutOfRange(let count):
      """
      A box does not hold \(formats.counted(count, "slip", "slips")). \
      Type a number from \(formats.count(PaperBox.slips.lowerBound)) to \(formats.count(PaperBox.slips.upperBound)).
      """
    case .secondOfficerSame(let login):
      """
      Two officers empty and count a box together, and \(shown(login.rawValue)) is the first of them. \
      Name the second one.
      """
    case .secondOfficerElsewhere(let login):
      "\(shown(login.rawValue)) does not work for the unit of this box. Name a second officer of the same unit."
    case .noSlipToTakeBack: "There is no slip in this box to take back. Enter one first."
    case .boxDiffers(let counted, let entered):
      """
      \(formats.counted(counted, "slip was", "slips were")) counted, but \(formats.count(entered)) entered. \
      Check again, or give a reason for the difference to close the box.
      """

    case .nothingToApologise(let name, let stage):
      "\(shown(name)) is no longer waiting for a result (\(stage.englishName)), so there is nothing to apologise for."
    case .noDueDate(let name):
      """
      \(shown(name)) has no due date now (it waits for a supplement, or its procedure has no time limit), \
      so there is none to move.
      """
    case .newDayNotWorking(let day, let kind, let nearest):
      kind.englishObstacle(toPromising: day, nearest: nearest, formats)
    case .newDayNotAfterToday(let day, let today, let nearest) where day == today:
      "The new date must lie after today (\(formats.day(today))). Nearest working day: \(formats.day(nearest))."
    case .newDayNotAfterToday(let day, let today, let nearest):
      """
      The new date \(formats.day(day)) has passed (today is \(formats.day(today))). \
      Nearest working day: \(formats.day(nearest)).
      """
    case .invalidPromise(let day, let earliest, let latest):
      "\(formats.day(day)) cannot be promised: it must be a working day from \(formats.day(earliest))"
        + (latest.map { " to \(formats.day($0)), when the limit ends" } ?? " on") + "."
    case .newDayNotAfterPromise(let day, let promised, let nearest):
      """
      The new date \(formats.day(day)) is not after the one promised before (\(formats.day(promised))). \
      Nearest working day: \(formats.day(nearest)).
      """
    case .secondPromise(let name):
      """
      \(shown(name)) was given a new date once; Decree 61/2018/NĐ-CP (art. 19.9) allows no second. \
      Only a manager can let it pass, and that is recorded as a breach.
      """
    case .draftWaiting(let name, let draft):
      """
      \(shown(name)) already has draft \(draft), not yet issued. \
      Approve it (notices approve \(draft)) or retract it (notices retract \(draft)) first.
      """
    case .unknownNotice(let draft, let known) where known.isEmpty:
      "There is no apology \(draft). There are none yet; type apologise and the case to draft one."
    case .unknownNotice(let draft, let known):
      """
      There is no apology \(draft), or several units have one. There are: \(shown(known.map(String.init))). \
      Type notices to see them.
      """
    case .noticeState(let draft, let state): state.englishObstacle(of: draft)
    case .approverDrafted(let draft):
      "You drafted apology \(draft), so you may not approve it. Ask another manager."
    case .numberTaken(let number):
      "The number \(shown(number)) belongs to another paper. Ask the registry for the right one."
    case .numberFromRegister(let unit):
      """
      Unit \(shown(unit, formats)) numbers its own papers when they are approved and takes none from the registry. \
      Type notices approve.
      """
    case .invalidNumber(let word): "\(quoted(word)) is not a paper's number. Type it like this: 05/TB-UBND."
    case .caseMovedOn(let draft, let name):
      """
      \(shown(name)) no longer waits for a result, so draft \(draft) will not be issued. Type notices retract \(draft).
      """

    case .letterheadIncomplete(let unit, let missing):
      """
      Nothing can be signed yet: the letterhead of \(shown(unit, formats)) lacks \
      \(missing.map(\.englishName).joined(separator: ", ")). An administrator sets it: letterhead \
      \(shown(unit.rawValue)) \(missing.map(\.englishOption).joined(separator: " ")).
      """
    case .deliveredBeforeIssue(let draft, let at, let issued):
      """
      Notice \(draft) was issued at \(formats.instant(issued)) and cannot have been handed over at \
      \(formats.instant(at)). Enter the time again.
      """
    case .notForPublication(let draft):
      "Notice \(draft) is about a procedure that says something of the person, so it is not published."
    case .noPortal:
      "No portal is set to post to. An administrator sets it: set portal https://…; or mark by hand: notices publish."
    case .noPaper(let name, nil, let stage):
      "There is no paper to print for \(shown(name)): it is \(stage.englishName)."
    case .noPaper(let name, let kind?, let stage):
      "\(shown(name)) is \(stage.englishName): no \(kind.englishName) is printed. Type print \(shown(name)) for what fits."

    case .nothingToUndo: "You have done nothing today that can be undone. Type history to see what you did."
    case .nothingToRedo: "Nothing was just undone, so there is nothing to redo. Type history to see what you did."
    case .cannotUndo(let verb, let subject, let obstacle):
      obstacle.englishObstacle(to: verb.englishAction(on: shown(subject)))
    case .undoNeedsReason(let verb, let subject):
      """
      More than \(Office.freeUndo / 60) minutes have passed (\(verb.englishAction(on: shown(subject)))), \
      so undoing takes a reason: undo --reason "…".
      """

    case .groupingNotKept(let grouping):
      """
      On-time figures are not grouped by \(grouping.name(formats).uncapitalised). \
      There are: unit, cluster, channel, month, quarter, field, procedure.
      """
    case .notCompared(let grouping):
      "Nothing is compared by \(grouping.name(formats).uncapitalised). There are: unit, procedure, officer."
    case .differentScopes(let ended, let began, let day):
      """
      Not the same scope: unit \(shown(ended.rawValue)) had ended before unit \(shown(began.rawValue)) began \
      (\(formats.day(day))). Choose a period that lies wholly before or after that day.
      """
    case .unknownCluster(let name, let known):
      known.isEmpty
        ? "The books have no clusters yet. Load a file of them: import clusters FILE."
        : "There is no cluster \(quoted(name)). There are: \(shown(known))."
    case .clusterOverlap(let unit, let first, let second):
      """
      Unit \(shown(unit.rawValue)) would belong to \(quoted(first)) and \
      \(quoted(second)) at one time. Give the former a last day (to).
      """
    case .unsoundFact(let index):
      "This is no answer to index \(index.rawValue). It takes: \(index.typedForm(formats))."
    case .needsWholeMonths(let period):
      """
      This grouping is counted by month, and \(formats.period(period)) is not made of whole months. \
      Choose a month, quarter or year, for example: \(formats.month(period.from.month)).
      """

    case .unknownCriteriaSet(let name, let known):
      known.isEmpty
        ? "The books have no sets of criteria. Load them first: import criteria FILE."
        : "There is no set of criteria \(quoted(name)). There are: \(shown(known))."

    case .invalidText(let text): text.english(formats)
    case .noCasesInPeriod(let period):
      """
      The books have no case that was received or in progress in \(formats.period(period)). Check the period, for \
      example: reconcile FILE 10/2023.
      """
    case .deadline(let refusal): refusal.english(formats)
    case .noCalendarDay(let day):
      "The calendar says nothing of its own about \(formats.day(day)); there is nothing to remove. Type calendar \(day.year)."
    case .calendar(let invalid): invalid.english(formats)

    case .importConflict(let conflict): conflict.english(formats)
    case .importUnderWay(let officer, let since):
      """
      \(shown(officer.rawValue)) has been importing a file of this kind since \(formats.instant(since)). \
      Wait, then import again.
      """
    case .importLost:
      "This import stood still for too long and was given up; nothing was imported. Import the file again."
    case .longWord(let count, let limit):
      "The name has \(formats.count(count)) characters, at most \(formats.count(limit)) are possible. Write it as the file does."
    case .unknownWord(let word):
      "Nobody has matched the name \(quoted(Printable.line(word))). Type match to see those that are."
    case .demonstrationOnly:
      "Only demonstration books (made with --demonstration) take the time from MOTCUA_NOW. Unset it, or use such books."
    }
  }
}
