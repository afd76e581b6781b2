// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperSetting {
  /// The agency beside the country, and under both, on one row, the number and the place with the date.
  func strip(_ head: PaperHead) throws(PaperFailure) -> Strip {
    let (left, right) = measures.text.split(measures.agencyShare)
    var agency = Stack(left.inset(Self.headInset))
    try setAgency(head, in: &agency)
    var nation = Stack(right)
    try setNation(in: &nation)
    let row = max(agency.height, nation.height) + measures.paragraphGap
    (agency.height, nation.height) = (row, row)
    agency.add(try typesetter.set(head.number, .regular(measures.number, .centre), width: agency.span.width))
    nation.add(try typesetter.set(head.placeAndDate, .italic(measures.placeAndDate, .centre), width: right.width))
    return Strip(height: max(agency.height, nation.height), inks: agency.inks + nation.inks)
  }

  private func setAgency(_ head: PaperHead, in stack: inout Stack) throws(PaperFailure) {
    if let parent = head.parentAgency {
      stack.add(
        try typesetter.setBalanced(parent, .regular(measures.agency, .centre), width: stack.span.width))
    }
    let agency = try typesetter.setBalanced(head.agency, .bold(measures.agency, .centre), width: stack.span.width)
    stack.add(agency)
    stack.rule(agency.width * Self.agencyRule, thickness: measures.rule)
  }

  private func setNation(in stack: inout Stack) throws(PaperFailure) {
    stack.add(
      try typesetter.setFitted(
        PaperHead.nation, .bold(measures.nation), width: stack.span.width, smallest: measures.smallestNation))
    let motto = try typesetter.set(PaperHead.motto, .bold(measures.motto))
    stack.add(motto)
    stack.rule(motto.width, thickness: measures.rule)
  }

  /// Between ⅓ and ½ of the agency's length.
  private static let agencyRule = 0.42
  /// Keeps a long agency away from the country.
  private static let headInset = 4.0
}
