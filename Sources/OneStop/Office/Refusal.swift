// SPDX-License-Identifier: GPL-3.0-or-later

/// What the office will not do, with the facts that explain it. Nothing is stored when one is thrown.
package enum Refusal: Hashable, Sendable {
  // Who and where
  case needsOfficer
  case needsRole(Role)
  case outsideScope(UnitCode)
  case unitEnded(UnitCode)
  case unknownUnit(String, known: [String])
  case ambiguousUnit(String, [String])
  case unitNameTaken(String, by: UnitCode)
  case unitCircle(UnitCode, parent: UnitCode)
  case unknownOfficer(String, known: [String])
  case officerInactive(Login)
  case lastAdministrator(Login)
  case counterTaken(CounterNumber, by: Login)
  case counterNotOpen(CounterNumber?)
  /// The unit has declared its counters, and this is none of them.
  case unknownCounter(CounterNumber, known: [CounterNumber])
  case settingOutOfRange(Setting, Int)
  case pinNeeded(Login)
  case pinWrong(left: Int)
  case pinLocked(until: Instant)

  // Cases
  case unknownCase(String, known: [String])
  case ambiguousCase(String, [String])
  case caseCodeTaken(CaseCode)
  case unknownProcedure(String, known: [String])
  case ambiguousProcedure(String, [String])
  case procedureNotValid(ProcedureCode, LocalDay)
  case wrongStage(String, Stage)
  case receivedInFuture(Instant, now: Instant)
  case timeInFuture(Instant, now: Instant)
  case beforeReceipt(String, Instant, received: Instant)
  case beforeLastEvent(String, Instant, last: Instant)
  case contactMissing
  case reasonMissing
  case differentUnits
  case alreadyThere(String, UnitCode)
  case notAwaitingSupplement(String)
  case noPriorDelivery(String)
  /// The calendar has no such day to take back.
  case noCalendarDay(LocalDay)

  // Ratings
  case notServed(String)
  case promptEnded(String)
  case alreadyAnswered(String)
  case noPrompt(String)
  case unknownToken
  /// Nobody stands at the counter, and no prompt waits there.
  case nobodyToAsk
  /// A same-day case was only received: its owner is asked when the result is handed over.
  case askedAtDelivery(String)
  case tabletAsks(CounterNumber)

  // Tablets
  case unknownPairing
  case unknownDevice
  case noTablet(CounterNumber)
  case answerTooOld
  /// Figures of other units are published already: two sets could be subtracted from each other.
  case alreadyPublic
  /// No alarm of that number is shown.
  case unknownAlarm(Int, known: [Int])
  /// That alarm is there already.
  case alarmState(Int, AlarmState)
  /// No remark of that number waits for a manager.
  case unknownRemark(Int)

  // Complaints and follow-ups
  case unknownComplaint(String, known: [String])
  case complaintHandled(String)
  /// It was given more time once.
  case complaintProlonged(String)
  case complaintOverdue(String, due: LocalDay)
  /// It is about the officer's own attitude.
  case complaintAboutYou(String)
  /// Nobody who wishes to be called back has that number, or somebody has called.
  case unknownWish(Int)
  /// What one day adds to a digest could be told from the day before.
  case monthNotOver(LocalMonth)
  // Honesty
  /// Ratings with the flag cannot be excluded, or counted again, in that month.
  case cannotExclude(HonestyFlag, LocalMonth, ExclusionObstacle)

  // Paper slips
  case noBoxOpen
  /// The unit has not closed the box of that number.
  case boxOpen(number: Int)
  case boxDayOutOfRange(LocalDay, today: LocalDay)
  case slipCountOutOfRange(Int)
  case secondOfficerSame(Login)
  /// Who is said to have counted along neither acts for the box's unit nor has it in scope.
  case secondOfficerElsewhere(Login)
  case noSlipToTakeBack
  case boxDiffers(counted: Int, entered: Int)

  // Apologies
  case nothingToApologise(String, Stage)
  case noDueDate(String)
  case newDayNotWorking(LocalDay, DayKind, nearest: LocalDay)
  case newDayNotAfterToday(LocalDay, today: LocalDay, nearest: LocalDay)
  /// A day promised at receipt must be a working day between receipt and the limit's day.
  case invalidPromise(LocalDay, earliest: LocalDay, latest: LocalDay?)
  case newDayNotAfterPromise(LocalDay, promised: LocalDay, nearest: LocalDay)
  case secondPromise(String)
  case draftWaiting(String, draft: Int)
  case unknownNotice(Int, known: [Int])
  case noticeState(Int, NoticeState)
  case approverDrafted(Int)
  case numberTaken(String)
  case numberFromRegister(UnitCode)
  case invalidNumber(String)
  case caseMovedOn(Int, String)
  /// Nothing can be signed for the unit before this is set.
  case letterheadIncomplete(UnitCode, [LetterheadPart])
  case deliveredBeforeIssue(Int, Instant, issued: Instant)
  /// Its procedure says something about the person.
  case notForPublication(Int)
  case noPortal

  // Papers
  /// No such paper fits the stage of the case.
  case noPaper(String, SlipKind?, Stage)

  // Undo
  case nothingToUndo
  case nothingToRedo
  case cannotUndo(Verb, String, UndoObstacle)
  case undoNeedsReason(Verb, String)

  // Figures
  case needsWholeMonths(Period)
  /// The books have nothing to compare with.
  case noCasesInPeriod(Period)
  /// On-time figures are not kept by that.
  case groupingNotKept(Grouping)
  /// The books have no such set of criteria for the units that the officer may see.
  case unknownCriteriaSet(String, known: [String])
  /// Groups of this kind are not compared with one another.
  case notCompared(Grouping)
  /// Two units of which one had ended before the other began, on that day.
  case differentScopes(UnitCode, UnitCode, changed: LocalDay)
  case unknownCluster(String, known: [String])
  /// A unit would belong to two clusters on one day.
  case clusterOverlap(UnitCode, String, String)
  /// What was typed in cannot answer the question of an index.
  case unsoundFact(OfficialIndex)

  // Values
  case invalidText(InvalidText)
  case deadline(DeadlineRefusal)
  case calendar(InvalidCalendar)

  // Imports
  case importConflict(ImportConflict)
  /// Another file of that kind is being imported.
  case importUnderWay(by: Login, since: Instant)
  /// This import stood still for so long that another one has taken its place.
  case importLost
  /// A word of another system with more characters than one may have.
  case longWord(Int, limit: Int)
  /// Nobody has matched this word of another system.
  case unknownWord(String)
  case demonstrationOnly
}

/// Why a change can no longer be taken back by the one who made it.
package enum UndoObstacle: Hashable, Sendable {
  /// The citizen was asked to rate it.
  case prompted
  /// Another unit has it.
  case forwarded
  /// A number was given or a paper published.
  case issued
  /// A paper of it was printed.
  case printed
  /// Somebody changed the same thing since.
  case changedSince
  /// Paper slips are taken back where they are entered.
  case paperSlips
  /// This kind of change is corrected by another verb.
  case notByUndo
}
