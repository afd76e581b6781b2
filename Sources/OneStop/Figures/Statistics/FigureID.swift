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

  /// The definition.
  package var figure: Figure { Figure.definition(of: self) }
}
