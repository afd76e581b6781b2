// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What may stand at a place of a command line or answer a question: tells completion what to offer, and a refusal
/// which word it is about.
enum Argument: Hashable, Sendable {
  case command
  /// A case that somebody still works on, or whose result waits.
  case openCase
  case anyCase
  case caseCode
  case procedure
  case unit
  case officer
  case counter
  case period
  case grouping
  case day
  /// A day with its time.
  case moment
  case limit
  case level
  case file
  case importKind
  /// A unit or a procedure that another system calls by a name of its own.
  case matchKind
  case calendarAction
  case format
  /// What a table is written to.
  case tableFormat
  case notice
  case noticeAction
  /// What something is done with: a notice, or a kind of file; which of them depends on the word before.
  case noticeObject
  /// What follows a notice or a kind of file: a number from the registry, more notices, a day, a file.
  case noticeDetail
  case setting
  /// What a setting is set to; which words these are depends on the word before.
  case settingValue
  case language
  case role
  case channel
  case numbering
  /// What was done wrongly with a case.
  case mistake
  /// Yes or no.
  case toggle
  /// The word for a box of paper slips.
  case slips
  /// The title of a notice.
  case noticeForm
  /// How a notice is handed over.
  case deliveryWay
  /// PDF or DOCX.
  case paperFile
  /// The size of the sheet.
  case sheet
  /// Which paper of a case.
  case slipKind
  /// What late cases are counted by.
  case ledgerGrouping
  /// Which late cases.
  case lateFilter
  /// An address that starts with https, or the word for none.
  case address
  /// What stands after `ghep`.
  case pairWord
  /// What follows that word; which it is depends on the word.
  case pairObject
  /// The word before a counter's number.
  case counterWord
  /// What is done with a remark.
  case remarkAction
  /// What `cs` shows beside the nine indices.
  case indexView
  /// The points by which cases are listed.
  case pointsGroup
  /// The number of a remark.
  case remark
  /// What is done with a complaint.
  case complaintAction
  /// The number of a complaint.
  case complaint
  case complaintKind
  case complaintChannel
  case complaintOutcome
  /// What a call to a dissatisfied citizen came to.
  case followUpOutcome
  /// Said where a citizen could not name the officer.
  case nobodyKnown
  /// What a dissatisfied rating may give as its reason.
  case dissatisfaction
  /// What is done with criteria.
  case criteriaAction
  /// What criteria are listed by.
  case criteriaGrouping
  /// What is done with an alarm.
  case alarmAction
  /// The number of an alarm.
  case alarm
  /// What is done with ratings that a flag marks.
  case honestyAction
  /// A flag of single ratings.
  case honestyFlag
  case reason
  case number
  case freeText
}

extension Argument {
  /// Whether `theo` announces it.
  var isGrouping: Bool { self == .grouping || self == .ledgerGrouping || self == .criteriaGrouping }
}

/// One place among the words of a command: what may stand there, and how many words that takes.
struct Parameter: Sendable {
  enum Extent: Sendable {
    /// One word, or the longest phrase of a closed set.
    case one
    /// Every word that is left, one value each.
    case each
    /// All words that are left, as one value.
    case rest
    /// Values of one or more words each, in any order: `thang nay theo donvi`.
    case phrases
  }

  let arguments: [Argument]
  let extent: Extent

  static func one(_ arguments: Argument...) -> Parameter { Parameter(arguments: arguments, extent: .one) }
  static func each(_ argument: Argument) -> Parameter { Parameter(arguments: [argument], extent: .each) }
  static func rest(_ argument: Argument) -> Parameter { Parameter(arguments: [argument], extent: .rest) }
  static func phrases(_ arguments: Argument...) -> Parameter { Parameter(arguments: arguments, extent: .phrases) }
}
