// SPDX-License-Identifier: GPL-3.0-or-later

import Demonstration
import OneStop
import Testing

/// The two years at their usual size, before any books hold them.
struct LifeTests {
  private static let told = Result {
    let life = try Demonstration().life()
    return (0..<life.count).map(life.unit)
  }
  private let desk = UnitCode(rawValue: "524-mc")

  private func units() throws -> [DemonstrationUnit] { try Self.told.get() }

  private func deskYears() throws -> DemonstrationUnit { try #require(units().first { $0.unit == desk }) }

  private func levels(of unit: DemonstrationUnit, in year: Int) -> [Int] {
    unit.answers.filter { $0.day.year == year }.map(\.level.level)
      + unit.ratings.map(\.rating).filter { $0.time.day.year == year }.map(\.level.level)
  }

  @Test func `the desk was rated 4,769 times in 2023, and 4,740 times well`() throws {
    let year = levels(of: try deskYears(), in: 2023)
    #expect(year.count == 4_769)
    #expect(year.count { $0 >= 4 } == 4_740)
    let before = levels(of: try deskYears(), in: 2022)
    #expect((4_000..<4_769).contains(before.count))
    let share = Double(before.count { $0 >= 4 }) / Double(before.count)
    #expect((0.98..<0.9939).contains(share))
  }

  @Test func `a year has about 12,000 cases of all 100 procedures, some 250 of them late`() throws {
    let cases = try units().flatMap(\.cases).map(\.file)
    #expect(Set(cases.map(\.procedure)).count == 100)
    for year in [2022, 2023] {
      #expect((11_000...13_000).contains(cases.count { $0.received.day.year == year }))
      let late = cases.count { file in
        guard let resolved = file.resolved, resolved.day.year == year, let due = file.due else { return false }
        return file.stage != .void && resolved > due.lastMoment
      }
      #expect((190...330).contains(late))
    }
  }

  @Test func `cases have every stage, and some are handed on twice`() throws {
    let cases = try units().flatMap(\.cases).map(\.file)
    #expect(
      Set(cases.map(\.stage)) == [
        .received, .processing, .supplement, .resolved, .delivered, .refused, .withdrawn, .stopped, .void,
      ])
    #expect(cases.contains { $0.legs.map(\.unit.rawValue) == ["21043", "524-mc", "524-dd"] })
    #expect(cases.contains { !$0.pauses.isEmpty && $0.due != $0.statutoryDue && $0.stage == .delivered })
  }

  @Test func `some open cases are overdue today, and some are due within days`() throws {
    let open = try deskYears().cases.map(\.file).filter(\.stage.isOpen)
    #expect(open.contains { $0.isOverdue(at: Demonstration.now) })
    let soon = Demonstration.now.day.adding(days: 5)
    #expect(open.contains { file in file.due.map { $0.day >= Demonstration.now.day && $0.day <= soon } ?? false })
  }

  @Test func `notices are found in every state, in time and late, kept and broken, delivered in every way`() throws {
    let notices = try units().flatMap(\.notices)
    for state in [NoticeState.draft, .approved, .issued, .published, .withdrawn] {
      #expect(notices.contains { $0.state == state }, "\(state)")
    }
    #expect(Set(notices.compactMap(\.timeliness)) == [.inTime, .late, .notPossible])
    #expect(notices.contains { $0.isSecondPromise })
    #expect(notices.allSatisfy { $0.approved?.officer != $0.drafted.officer })
    let files = Dictionary(try units().flatMap(\.cases).map { ($0.file.id, $0.file) }, uniquingKeysWith: { $1 })
    let promises = Set(
      Dictionary(grouping: notices, by: \.caseID).compactMap { id, own in
        files[id].map { PromiseState(own, of: $0, today: Demonstration.now.day) }
      })
    #expect(promises.isSuperset(of: [.kept, .broken, .none]))
    let ways = Set(try units().flatMap(\.deliveries).map(\.way))
    #expect(ways == Set(DeliveryWay.allCases))
  }

  @Test func `two of three answer at the desk, and far fewer in some communes`() throws {
    func response(_ unit: DemonstrationUnit) -> Double {
      let prompts = unit.visits.filter { $0.visit.opened.day.year == 2023 }.compactMap(\.prompt)
      return Double(prompts.count(where: \.isAnswered)) / Double(prompts.count)
    }
    #expect((0.62...0.69).contains(response(try deskYears())))
    #expect(try units().filter { $0.unit != desk }.contains { response($0) < 0.2 })
  }

  @Test func `in one commune staff key praise after closing, and late cases are as happy as others`() throws {
    let unit = try #require(units().first { $0.unit.rawValue == "21088" })
    let keyed = unit.ratings.map(\.rating).filter { $0.source == .keyed }.sorted { $0.time < $1.time }
    let after = keyed.filter { $0.time.time.hour >= 17 }
    #expect(Double(after.count) / Double(keyed.count) > 0.3)
    #expect(after.allSatisfy { $0.level.level == 5 })
    let bursts = keyed.indices.dropLast(3).filter { keyed[$0 + 3].time.seconds(since: keyed[$0].time) <= 60 }
    #expect(bursts.count > 20)
    let late = unit.answers.filter { $0.keys[.delay] == "late" }.map(\.level.level)
    #expect(late.allSatisfy { $0 >= 4 })
  }

  @Test func `nobody can be reached at an invented number`() throws {
    for owner in try units().flatMap(\.cases).map(\.owner) {
      if let phone = owner.phone { #expect(phone.hasPrefix("0000 ")) }
    }
  }
}
