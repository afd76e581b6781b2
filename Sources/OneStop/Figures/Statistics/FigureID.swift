// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a figure, the same in the shell, on the web, in reports and in exports.
package enum FigureID: String, CaseIterable, Hashable, Sendable, Codable {
  case top2 = "satisfied.top2"
  case mean = "satisfied.mean"
  case net = "satisfied.net"
  case satisfactionUnder766 = "satisfied.qd766"
  case response = "response"
  case silenceBounds = "satisfied.bounds"
  case onTimeByStatute = "ontime.statutory"
  case onTimeByPromise = "ontime.promised"
  case progressUnder766 = "progress.qd766"
  case apologyCoverage = "apology.coverage"
  case apologyIssued = "apology.issued"
  case onTimeExtended = "ontime.extended"
  case satisfactionByDelay = "satisfied.delay"
  case satisfactionByApology = "satisfied.apology"
  case index1 = "index.1"
  case index2 = "index.2"
  case index3 = "index.3"
  case index4 = "index.4"
  case index5 = "index.5"
  case index6 = "index.6"
  case index7 = "index.7"
  case index8 = "index.8"
  case index9 = "index.9"
  case indexSum = "index.sum"
  case indexOfStaff = "index.staff"
  case progressPointsUnder766 = "points.qd766.progress"
  case procedurePointsUnder766 = "points.qd766.procedures"

  /// The definition.
  package var figure: Figure { Figure.definition(of: self) }
}
