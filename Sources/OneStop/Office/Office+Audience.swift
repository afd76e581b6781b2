// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Answers a question about figures on one consistent view: to nobody who may not see all of them.
  ///
  /// The only place that turns a figure's audience into a role, so that no door can forget to. The scope of an officer
  /// narrows every answer further; what everybody may see leaves the office through releases alone (`Releases/`).
  func asking<T: Sendable>(
    for figures: [FigureID], by grouping: Grouping = .whole,
    _ body: @escaping @Sendable (Desk, any Reading) throws(OfficeError) -> T
  ) async throws(OfficeError) -> T {
    let roles = figures.map(\.figure.audience.role) + [grouping.role]
    return try await asking(as: roles.max() ?? .clerk, body)
  }
}

extension FigureID {
  /// What a satisfaction report answers, with the tests below it where it is grouped by delay or apology.
  package static func satisfaction(by grouping: Grouping) -> [FigureID] {
    let all: [FigureID] = [.top2, .mean, .net, .response, .silenceBounds]
    switch grouping {
    case .dimension(.delay): return all + [.satisfactionByDelay]
    case .dimension(.apology): return all + [.satisfactionByApology]
    default: return all
    }
  }

  /// What a punctuality report answers.
  package static let punctuality: [FigureID] = [
    .onTimeByStatute, .onTimeExtended, .onTimeByPromise, .apologyIssued,
  ]
}

extension Grouping {
  /// The least role that sees figures in these groups: colleagues are compared by managers only.
  fileprivate var role: Role { self == .dimension(.officer) ? .manager : .clerk }
}
