// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop
@testable import Wording

struct ValueSentenceTests {
  @Test func `every warning is a sentence with its facts in both languages`() throws {
    let (code, procedure) = (CaseCode(rawValue: "Z-1"), ProcedureCode(rawValue: "1.001612"))
    let samples: [Sample<Warning>] = [
      Sample(.secondSupplement), Sample(.provisional(years: [2031]), "2031"),
      Sample(.provisional(years: [2031, 2032]), "2031, 2032"),
      Sample(.apologyLate(latest: try day("12/11/2026")), "12/11/2026"), Sample(.apologyNotPossible),
      Sample(.secondPromise), Sample(.deliveredLate(days: 0, .missing)),
      Sample(.deliveredLate(days: 1, .draft), "1"), Sample(.deliveredLate(days: 7, .inTime), "7"),
      Sample(.deliveredLate(days: 7, .late), "7"), Sample(.deliveredLate(days: 7, .notPossible), "7"),
      Sample(.unusualCode(code), "Z-1"),
      Sample(.noLimit(procedure), "1.001612"), Sample(.calendarMissing(2027), "2027"),
    ]
    for sample in samples { expectWellWorded(sample.value, facts: sample.facts) }
    let sampled = Set(samples.map { EnumSource.caseName(of: $0.value) })
    #expect(try EnumSource.cases(of: "Warning", in: "Office/Office.swift") == sampled)
  }

  @Test func `every piece of news is a sentence with its facts`() throws {
    let samples: [Sample<News>] = [
      Sample(.answered(try CounterNumber(3)), "3"), Sample(.forwarded("H209"), "H209"), Sample(.ready("H209"), "H209"),
      Sample(.draftWaiting(7, "H151"), "7", "H151"),
    ]
    for sample in samples { expectWellWorded(sample.value, facts: sample.facts) }
    let sampled = Set(samples.map { EnumSource.caseName(of: $0.value) })
    #expect(try EnumSource.cases(of: "News", in: "Office/Office+News.swift") == sampled)
  }

  @Test func `a delivery that is late says by how many working days, and what the citizen was told`() {
    #expect(
      Warning.deliveredLate(days: 7, .missing).sentence(vi)
        == "Quá hạn 7 ngày làm việc; công dân chưa được xin lỗi.")
    #expect(
      Warning.deliveredLate(days: 1, .late).sentence(en) == "Late by 1 working day; the citizen was told, but late.")
  }

  @Test func `every contradiction of a calendar is named in both languages`() throws {
    let hours = OfficeHours(
      unit: "524-mc", weekday: .monday, validFrom: try day("1/7/2025"), sessions: OfficeHours.usualSessions)
    let shut = OfficeHours(weekday: .friday, sessions: [])
    let samples: [Sample<InvalidCalendar>] = [
      Sample(
        .offAndMakeUp(try day("4/5/2024"), off: "Nghỉ", makeUp: "Làm bù"), "04/05/2024", "\"Nghỉ\"", "\"Làm bù\""),
      Sample(.makeUpOutsideWeekend(try day("6/5/2024"), name: "Làm bù"), "06/05/2024", "\"Làm bù\""),
      Sample(.twoKinds(try day("4/5/2024"), .dayOff, .closedLocally, unit: "524-mc"), "04/05/2024", "524-mc"),
      Sample(.twoKinds(try day("4/5/2024"), .dayOff, .workingSaturday, unit: nil), "04/05/2024"),
      Sample(.sessionRunsBackwards(hours), "524-mc", "01/07/2025", "07:00–11:30, 13:30–17:00"),
      Sample(.sessionsOverlap(hours), "524-mc"), Sample(.tooManySessions(hours), "524-mc"),
      Sample(.hoursTwice(shut), "–"), Sample(.neverOpen(from: try day("1/7/2025")), "01/07/2025"),
      Sample(.neverOpen(from: nil)),
    ]
    for sample in samples { expectWellWorded(sample.value, facts: sample.facts) }
    let sampled = Set(samples.map { EnumSource.caseName(of: $0.value) })
    #expect(try EnumSource.cases(of: "InvalidCalendar", in: "Calendar/InvalidCalendar.swift") == sampled)
  }

  @Test func `every reason for giving no deadline is a sentence`() throws {
    let pause = Pause(from: try moment("7/11/2023 09:00"), until: try moment("6/11/2023 09:00"))
    let holiday = try #require(StatutoryHoliday.all(in: 2031).first)
    let samples: [Sample<DeadlineRefusal>] = [
      Sample(.yearNotLoaded(2031, missing: []), "2031"),
      Sample(.yearNotLoaded(2031, missing: [holiday]), "2031", "1/1"),
      Sample(.receivedOutOfRange(Instant(LocalDay(daysSinceEpoch: -100_000), .midnight)), "1900–2199"),
      Sample(.pauseEndsBeforeItBegins(pause), "07/11/2023 09:00", "06/11/2023 09:00"),
    ]
    for sample in samples { expectWellWorded(sample.value, facts: sample.facts) }
    let sampled = Set(samples.map { EnumSource.caseName(of: $0.value) })
    #expect(try EnumSource.cases(of: "DeadlineRefusal", in: "Calendar/Deadline.swift") == sampled)
  }

  @Test func `every value that cannot be read says what was typed and how to type it`() throws {
    for problem in [InvalidText.Problem.empty, .tooLong(2_345), .control] {
      expectWellWorded(InvalidText(problem: problem))
    }
    #expect(
      InvalidText(problem: .tooLong(2_345)).sentence(vi)
        == "Nội dung dài 2.345 ký tự, nhiều nhất là 2.000. Rút ngắn lại.")
    expectWellWorded(InvalidCounter(word: "x"), facts: ["\"x\""])
    expectWellWorded(InvalidSatisfaction(word: "6"), facts: ["\"6\""])
    expectWellWorded(InvalidLogin(word: "a b"), facts: ["\"a b\""])
    expectWellWorded(InvalidPIN(), facts: ["4", "12"])
    expectWellWorded(InvalidUnitCode(word: "a b"), facts: ["\"a b\""])
    expectWellWorded(InvalidCaseCode(word: "a"), facts: ["\"a\""])
    expectWellWorded(InvalidProcedureCode(word: "a/b"), facts: ["\"a/b\""])
    expectWellWorded(InvalidTime(text: "25:00"), facts: ["\"25:00\""])
    expectWellWorded(InvalidMonth(text: "13/2023"), facts: ["\"13/2023\""])
    expectWellWorded(InvalidLimitAmount(text: "0"), facts: ["\"0\""])
    let period = InvalidPeriod(from: try day("2/1/2024"), through: try day("1/1/2024"))
    expectWellWorded(period, facts: ["02/01/2024", "01/01/2024"])
  }

  @Test func `dates, limits, numbers and lines that cannot be read say why`() {
    for reason in [InvalidDay.Reason.notADate, .noSuchDay, .outOfRange, .monthFirst, .shortYear] {
      expectWellWorded(InvalidDay(text: "31/2/2023", reason: reason), facts: ["31/2/2023"])
      expectWellWorded(InvalidInstant(text: "31/2/2023 7:00", reason: .day(reason)), facts: ["\"31/2/2023 7:00\""])
    }
    for reason in [InvalidInstant.Reason.notAMoment, .offsetMissing] {
      expectWellWorded(InvalidInstant(text: "2023-02-01T07:00", reason: reason), facts: ["\"2023-02-01T07:00\""])
    }
    for reason in [InvalidTimeLimit.Reason.unknownUnit, .badAmount, .partOfAMonth] {
      expectWellWorded(InvalidTimeLimit(text: "0,5th", reason: reason), facts: ["\"0,5th\""])
    }
    for problem in [InvalidNumber.Problem.empty, .notANumber, .wrongGroups, .notWhole, .tooLong] {
      expectWellWorded(InvalidNumber(text: "1.2", problem: problem))
    }
    for problem in [
      InvalidCommandLine.Problem.unterminatedQuote, .danglingBackslash, .controlCharacter(7), .optionWithoutName,
    ] { expectWellWorded(InvalidCommandLine(problem: problem, range: 0..<1)) }
  }
}
