// SPDX-License-Identifier: GPL-3.0-or-later

@testable import OneStop

/// One refusal or more of every case, with the facts its sentence must state.
enum RefusalSamples {
  static func all() throws -> [Sample<Refusal>] {
    try who() + cases() + times() + ratings() + complaints() + slips() + apologies() + papers() + undo() + values()
  }

  private static let desk = UnitCode(rawValue: "524-mc")
  private static let lan = Login(rawValue: "lan")
  private static let code = CaseCode(rawValue: "000.00.53.H48-231105-0012")
  private static let procedure = ProcedureCode(rawValue: "1.001612")

  private static func who() throws -> [Sample<Refusal>] {
    let (three, four) = (try CounterNumber(3), try CounterNumber(4))
    return Role.allCases.map { Sample(.needsRole($0)) } + [
      Sample(.needsOfficer, "--officer"), Sample(.outsideScope(desk), "524-mc"), Sample(.outsideScope(.root)),
      Sample(.unitEnded(desk), "524-mc"),
      Sample(.unknownUnit("binh san", known: ["Bình Sơn"]), "\"binh san\"", "Bình Sơn?"),
      Sample(.unknownUnit("x", known: []), "\"x\""),
      Sample(.ambiguousUnit("binh", ["Bình An", "Bình Hải"]), "2", "\"binh\"", "Bình An, Bình Hải"),
      Sample(.unitNameTaken("Bình Sơn", by: desk), "\"Bình Sơn\"", "524-mc"),
      Sample(.unitCircle(desk, parent: UnitCode(rawValue: "21040")), "524-mc", "21040"),
      Sample(.unitCircle(desk, parent: desk), "524-mc"),
      Sample(.unknownOfficer("lanh", known: ["lan", "minh"]), "\"lanh\"", "lan?"),
      Sample(.unknownOfficer("ai", known: []), "\"ai\""), Sample(.officerInactive(lan), "lan"),
      Sample(.lastAdministrator(lan), "lan"), Sample(.counterTaken(three, by: lan), "3", "lan"),
      Sample(.counterNotOpen(nil), "3"), Sample(.counterNotOpen(four), "4"),
      Sample(.unknownCounter(four, known: [three]), "4", "3"), Sample(.pinNeeded(lan), "lan"),
      Sample(.settingOutOfRange(.lockAfter, 241), "241", "240", "0"),
      Sample(.pinWrong(left: 1), "1"), Sample(.pinWrong(left: 4), "4"),
      Sample(.pinLocked(until: try moment("25/11/2026 07:36")), "07:36", "5"),
    ]
  }

  private static func cases() throws -> [Sample<Refusal>] {
    Stage.allCases.map { Sample(.wrongStage("H151", $0), "H151") } + [
      Sample(.unknownCase("H136", known: ["H209", "H163"]), "\"H136\"", "H163?"),
      Sample(.unknownCase("H9", known: []), "\"H9\""),
      Sample(.ambiguousCase("H151", ["H151/2025", "H151/2026"]), "2", "\"H151\"", "H151/2025, H151/2026"),
      Sample(.caseCodeTaken(code), code.rawValue),
      Sample(.unknownProcedure("1.001613", known: ["1.001612"]), "\"1.001613\"", "1.001612?"),
      Sample(.unknownProcedure("zz", known: []), "\"zz\""),
      Sample(.ambiguousProcedure("khai", ["Khai sinh", "Khai tử"]), "2", "\"khai\"", "Khai sinh, Khai tử"),
      Sample(.procedureNotValid(procedure, try day("2026-11-25")), "1.001612", "25/11/2026"),
      Sample(.contactMissing), Sample(.reasonMissing), Sample(.differentUnits),
      Sample(.alreadyThere("H151", desk), "H151", "524-mc"), Sample(.notAwaitingSupplement("H151"), "H151"),
      Sample(.noPriorDelivery("H151"), "H151"), Sample(.noCalendarDay(try day("2026-08-31")), "31/08/2026"),
      Sample(.noCasesInPeriod(.month(try LocalMonth(year: 2023, month: 10))), "10/2023"),
    ]
  }

  private static func times() throws -> [Sample<Refusal>] {
    let (early, late) = (try moment("25/11/2026 07:31"), try moment("26/11/2026 08:00"))
    return [
      Sample(.receivedInFuture(late, now: early), "26/11/2026 08:00", "25/11/2026 07:31"),
      Sample(.timeInFuture(late, now: early), "26/11/2026 08:00", "25/11/2026 07:31"),
      Sample(.beforeReceipt("H151", early, received: late), "H151", "26/11/2026 08:00", "25/11/2026 07:31"),
      Sample(.beforeLastEvent("H151", early, last: late), "H151", "26/11/2026 08:00", "25/11/2026 07:31"),
    ]
  }

  private static func ratings() throws -> [Sample<Refusal>] {
    [
      Sample(.promptEnded("")), Sample(.alreadyAnswered("")), Sample(.noPrompt("")), Sample(.nobodyToAsk),
      Sample(.askedAtDelivery("H209"), "H209"), Sample(.tabletAsks(try CounterNumber(3)), "3"),
      Sample(.notServed("H209"), "H209"), Sample(.promptEnded("H209"), "H209"),
      Sample(.alreadyAnswered("H209"), "H209"), Sample(.noPrompt("H209"), "H209"), Sample(.unknownToken),
      Sample(.unknownPairing), Sample(.unknownDevice), Sample(.noTablet(try CounterNumber(3)), "3"),
      Sample(.answerTooOld, "7"), Sample(.alreadyPublic), Sample(.unknownRemark(12), "12"),
      Sample(.unknownAlarm(9, known: [3, 7]), "9", "3, 7"), Sample(.unknownAlarm(9, known: []), "9"),
    ]
      + AlarmState.allCases.map { Sample(.alarmState(7, $0), "7") }
      + [.notOfRatings, .monthNotOver, .nothingMarked, .alreadyExcluded, .notExcluded].map {
        Sample(.cannotExclude(.burst, Period.year(2023).from.month, $0))
      }
  }

  private static func complaints() throws -> [Sample<Refusal>] {
    [
      Sample(.unknownComplaint("7/2026", known: ["1"]), "7/2026"), Sample(.complaintHandled("7/2026"), "7/2026"),
      Sample(.complaintProlonged("7/2026"), "7/2026"),
      Sample(.complaintOverdue("7/2026", due: try day("27/11/2026")), "7/2026", "27/11/2026"),
      Sample(.complaintAboutYou("7/2026"), "7/2026"), Sample(.unknownWish(5), "5"),
      Sample(.monthNotOver(try LocalMonth(year: 2026, month: 11)), "2026"),
    ]
  }

  private static func slips() throws -> [Sample<Refusal>] {
    let (past, today) = (try day("20/11/2026"), try day("25/11/2026"))
    return [
      Sample(.noBoxOpen), Sample(.boxOpen(number: 7), "7"),
      Sample(.boxDayOutOfRange(today, today: past), "25/11/2026", "20/11/2026"),
      Sample(.boxDayOutOfRange(past, today: today), "20/11/2026", "400"),
      Sample(.slipCountOutOfRange(0), "0", "1"), Sample(.secondOfficerSame(lan), "lan"),
      Sample(.secondOfficerElsewhere(lan), "lan"), Sample(.noSlipToTakeBack),
      Sample(.boxDiffers(counted: 1, entered: 2), "1", "2"), Sample(.boxDiffers(counted: 30, entered: 29), "30", "29"),
    ]
  }

  private static func apologies() throws -> [Sample<Refusal>] {
    let (past, today, nearest) = (try day("20/11/2026"), try day("25/11/2026"), try day("26/11/2026"))
    let kinds: [DayKind] = [.working, .makeUp("Làm bù"), .weekend, .dayOff("Quốc khánh"), .closedLocally("Bão số 4")]
    let states: [NoticeState] = [.draft, .approved, .issued, .published, .withdrawn]
    return kinds.map { Sample(.newDayNotWorking(past, $0, nearest: nearest), "20/11/2026", "26/11/2026") }
      + states.map { Sample(.noticeState(7, $0), "7") }
      + Stage.allCases.map { Sample(.nothingToApologise("H151", $0), "H151") } + [
        Sample(.noDueDate("H151"), "H151"),
        Sample(.newDayNotAfterToday(past, today: today, nearest: nearest), "20/11/2026", "25/11/2026", "26/11/2026"),
        Sample(.newDayNotAfterToday(today, today: today, nearest: nearest), "25/11/2026", "26/11/2026"),
        Sample(.invalidPromise(past, earliest: today, latest: nearest), "20/11/2026", "25/11/2026", "26/11/2026"),
        Sample(.newDayNotAfterPromise(past, promised: today, nearest: nearest), "20/11/2026", "25/11/2026"),
        Sample(.secondPromise("H151"), "H151", "61/2018/NĐ-CP", "19"),
        Sample(.draftWaiting("H151", draft: 7), "H151", "7"),
        Sample(.unknownNotice(9, known: [3, 7]), "9", "3, 7"), Sample(.unknownNotice(9, known: []), "9"),
        Sample(.approverDrafted(7), "7"), Sample(.numberTaken("05/TB-UBND"), "05/TB-UBND"),
        Sample(.numberFromRegister(desk), "524-mc"), Sample(.invalidNumber("năm"), "\"năm\"", "05/TB-UBND"),
        Sample(.caseMovedOn(7, "H151"), "H151", "7"),
      ]
  }

  private static func papers() throws -> [Sample<Refusal>] {
    let (early, late) = (try moment("25/11/2026 07:31"), try moment("26/11/2026 08:00"))
    return LetterheadPart.allCases.map { Sample(.letterheadIncomplete(desk, [$0]), "524-mc", "--") } + [
      Sample(.letterheadIncomplete(desk, [.position, .signer]), "524-mc", "--"),
      Sample(.deliveredBeforeIssue(7, early, issued: late), "7", "26/11/2026 08:00", "25/11/2026 07:31"),
      Sample(.notForPublication(7), "7"), Sample(.noPortal, "https://"),
      Sample(.noPaper("H151", nil, .void), "H151"), Sample(.noPaper("H151", .supplement, .received), "H151"),
    ]
  }

  private static func undo() throws -> [Sample<Refusal>] {
    let obstacles: [UndoObstacle] = [.prompted, .forwarded, .issued, .printed, .changedSince, .paperSlips, .notByUndo]
    return obstacles.map { Sample(.cannotUndo(.deliver, "H209", $0), "H209") } + [
      Sample(.cannotUndo(.open, "counter", .notByUndo)), Sample(.nothingToUndo), Sample(.nothingToRedo),
      Sample(.undoNeedsReason(.receive, "H214"), "H214", "10"),
    ]
  }

  private static func values() throws -> [Sample<Refusal>] {
    let part = try Period(from: day("5/3/2023"), through: day("20/3/2023"))
    return [
      Sample(.groupingNotKept(.dimension(.officer))),
      Sample(.unknownCriteriaSet("Đô thị loại IV", known: ["Nông thôn mới"]), "Đô thị loại IV", "Nông thôn mới"),
      Sample(.unknownCriteriaSet("Đô thị loại IV", known: [])),
      Sample(.notCompared(.month)),
      Sample(
        .differentScopes(UnitCode(rawValue: "524"), UnitCode(rawValue: "21040"), changed: try day("1/7/2025")), "524",
        "21040", "01/07/2025"),
      Sample(.unknownCluster("Cụm 9", known: ["Cụm 1", "Cụm 2"]), "Cụm 9", "Cụm 1, Cụm 2"),
      Sample(.unknownCluster("Cụm 9", known: [])),
      Sample(.clusterOverlap(UnitCode(rawValue: "21040"), "Cụm 1", "Cụm 2"), "21040", "Cụm 1", "Cụm 2"),
      Sample(.unsoundFact(.agencies), "4"),
      Sample(.needsWholeMonths(part), "05/03/2023–20/03/2023", "2023"),
      Sample(.invalidText(InvalidText(problem: .empty))),
      Sample(.deadline(.yearNotLoaded(2031, missing: [])), "2031"),
      Sample(.calendar(.neverOpen(from: nil))),
      Sample(.importConflict(ImportConflict(names: ["a", "b"], count: 2, isWithBooks: true)), "2", "a, b"),
      Sample(.importConflict(ImportConflict(names: ["a"], count: 1, isWithBooks: false)), "1", "a"),
      Sample(.importUnderWay(by: Login(rawValue: "hoa"), since: Instant(milliseconds: 0)), "hoa"),
      Sample(.importLost), Sample(.unknownWord("UBND xã Mới"), "UBND xã Mới"),
      Sample(.longWord(201, limit: 200), "201", "200"),
      Sample(.demonstrationOnly, "MOTCUA_NOW"),
    ]
  }
}
