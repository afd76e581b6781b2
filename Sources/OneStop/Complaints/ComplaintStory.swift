// SPDX-License-Identifier: GPL-3.0-or-later

/// What an officer enters of a complaint or suggestion.
package struct ComplaintReception: Sendable {
  package var kind: ComplaintKind
  package var text: FreeText
  package var channel: ComplaintChannel
  /// When it came in; nil for today.
  package var received: LocalDay?
  package var about: CaseReference?
  package var isAboutAttitude: Bool
  /// Whose attitude, where the citizen knew.
  package var officer: Login?
  package var citizen: FreeText?
  package var phone: FreeText?
  /// The unit it is about, unless the case or the officer's own unit says so.
  package var unit: UnitCode?

  package init(
    kind: ComplaintKind = .complaint, text: FreeText, channel: ComplaintChannel = .counter, received: LocalDay? = nil,
    about: CaseReference? = nil, isAboutAttitude: Bool = false, officer: Login? = nil, citizen: FreeText? = nil,
    phone: FreeText? = nil, unit: UnitCode? = nil
  ) {
    self.kind = kind
    self.text = text
    self.channel = channel
    self.received = received
    self.about = about
    self.isAboutAttitude = isAboutAttitude || officer != nil
    self.officer = officer
    self.citizen = citizen
    self.phone = phone
    self.unit = unit
  }

  var texts: [PrivateField: String] {
    var texts: [PrivateField: String] = [.complaint: text.text]
    texts[.citizen] = citizen?.text
    texts[.phone] = phone?.text
    texts[.about] = officer?.rawValue
    return texts
  }
}

/// A complaint as far as the asker may see it.
///
/// Managers read it, unless it is about their own attitude. Everybody else gets what a citizen may be told who asks for
/// it by its number: that it is there, by when it is answered, and whether it was.
package struct ComplaintStory: Sendable {
  package let complaint: Complaint
  package let state: ComplaintState
  /// The case it is about, as people call it.
  package let caseName: String?
  /// Nil for those who may not read it.
  package let words: ComplaintWords?
}

/// What managers are reminded of in the morning.
package struct Reminders: Hashable, Sendable {
  package var overdueComplaints = 0
  /// Complaints due within three working days.
  package var dueComplaints = 0
  package var overdueWishes = 0
  /// Wishes to be called back whose day is still to come.
  package var waitingWishes = 0

  package init() {}
}
