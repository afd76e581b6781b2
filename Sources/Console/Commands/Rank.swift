// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let rank = Command(
    "rank", ["xh", "xếp hạng", "rank"], arguments: [.phrases(.period, .grouping, .unit)],
    options: [.by, .period, .unit],
    optionHelp: [.by: Said("So: donvi, thutuc, canbo.", "What is compared: unit, procedure, officer.")],
    isReading: true,
    help: CommandHelp(
      title: Said("Xếp hạng", "Compare"),
      usage: Said(
        "xh [KỲ] [theo donvi|thutuc|canbo] [cum TÊN] [--donvi …]",
        "rank [PERIOD] [by unit|procedure|officer] [cluster NAME] [--unit …]"),
      meaning: Said(
        "So mức độ hài lòng của các đơn vị, thủ tục với nhau, hoặc trong một cụm: phễu, khác biệt với phần còn lại, "
          + "hạng theo cận dưới của khoảng 95%. Cán bộ: chỉ lãnh đạo xem, theo tên, không xếp hạng.",
        "Compares units or procedures with one another, or within a cluster: funnel, difference from the rest, rank "
          + "by the lower end of the 95% interval. Officers: for managers, by name, never ranked."),
      keywords: [
        "thi đua", "cụm", "khối", "phễu", "thứ hạng", "khác biệt", "league", "funnel", "cluster", "difference",
      ],
      examples: [
        Said("xh 2023 theo donvi", "rank 2023 by unit"), Said("xh 2023 theo thutuc", "rank 2023 by procedure"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    let typed = try call.grouping()
    let period = try call.period(today: session.now.day) ?? .year(session.now.day.year)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    let cluster = try await call.cluster(during: period, session)
    if let word = call.words.first { throw call.notAPeriod(word, known: ["theo", "by", "cum", "cluster"]) }
    let comparison = try await session.office { office throws(OfficeError) in
      try await office.comparison(
        during: period, by: typed == .whole ? .unit : typed, unit: unit, cluster: cluster)
    }
    return comparison.report(unit, session)
  }
}

extension Call {
  /// `cum TÊN` among the words: a cluster by its name, accents optional; nil where none is named.
  @MainActor
  fileprivate mutating func cluster(during period: Period, _ session: Session) async throws(CommandFailure) -> String? {
    let word = words.first
    guard let (kind, name) = try group() else { return nil }
    guard kind == .cluster else {
      throw syntax(
        "Ở đây chỉ thu hẹp được theo cụm: cum TÊN.", "Here only a cluster can be chosen: cluster NAME.", word)
    }
    let names = try await session.office { office throws(OfficeError) in try await office.clusterNames() }
    guard !names.isEmpty else {
      throw CommandFailure(Refusal.unknownCluster(name, known: []), session.formats)
    }
    return try key(of: name, among: names.map { (key: $0, name: $0) }, .cluster, period, session, word)
  }
}
