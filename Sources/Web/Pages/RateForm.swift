// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import OneStop
import Wording

/// What a person filled in at home: the fields of the form as they came, and what they mean.
package struct RateForm: Equatable, Sendable {
  package var level: Satisfaction?
  package var reasons: Set<DissatisfactionReason> = []
  package var wishesContact = false
  package var comment = ""
  package var contact = ""

  package init() {}

  /// Words that the form does not offer are left out.
  package init(_ fields: FormFields) {
    level = fields["level"].flatMap { try? Satisfaction(parsing: $0) }
    reasons = Set(fields.values(of: "reason").compactMap(DissatisfactionReason.init))
    wishesContact = fields["callback"] != nil
    comment = fields["comment"] ?? ""
    contact = fields["contact"] ?? ""
  }

  /// The answer and the remark.
  /// - Throws: what has to be put right.
  package func read(sequence: Int64) throws(RateProblem) -> (answer: GivenAnswer, remark: HomeRemark) {
    guard let level else { throw .noLevel }
    let comment = try Self.text(comment) { .comment($0) }
    let contact = try Self.text(contact) { .contact($0) }
    let answer = GivenAnswer(level: level, reasons: reasons, wishesContact: wishesContact, sequence: sequence)
    return (answer, HomeRemark(comment: comment, contact: contact))
  }

  /// Browsers send a line break as two signs.
  private static func text(_ word: String, tooLong: (Int) -> RateProblem) throws(RateProblem) -> FreeText? {
    let word = word.replacing("\r\n", with: "\n").replacing("\r", with: "\n").tidied
    guard !word.isEmpty else { return nil }
    do {
      return try FreeText(parsing: word)
    } catch {
      guard case .tooLong(let count) = error.problem else { throw .unreadable }
      throw tooLong(count)
    }
  }
}

/// Why an answer from home could not be taken.
package enum RateProblem: Error, Hashable, Sendable {
  case noLevel
  /// How many characters there are.
  case comment(Int)
  case contact(Int)
  case unreadable

  var sentence: PageSentence {
    switch self {
    case .noLevel: .chooseLevel
    case .comment(let count): .commentTooLong(count)
    case .contact(let count): .contactTooLong(count)
    case .unreadable: .textUnreadable
    }
  }
}

extension Site {
  /// The page behind the code on a slip, as its secret stands.
  package func rate(_ token: String, _ standing: LinkStanding, _ language: Language) -> Page {
    switch standing {
    case .open: return form(token, RateForm(), nil, language)
    case .answered: return form(token, RateForm(), .alreadyRated, language)
    case .unknown: return told(token, .rateUnknown, .notFound, language)
    case .early: return told(token, .rateEarly, .ok, language)
    case .over: return told(token, .rateOver, .gone, language)
    }
  }

  /// The form again, as it was filled in, with what has to be put right.
  package func rate(_ token: String, _ form: RateForm, _ problem: RateProblem, _ language: Language) -> Page {
    self.form(token, form, problem.sentence, language, status: .badRequest)
  }

  /// Once the answer is stored.
  package func rateThanks(_ token: String, _ language: Language) -> Page {
    told(token, .rateThanks, .ok, language, mayChange: true)
  }

  private func told(
    _ token: String, _ label: PageLabel, _ status: HTTPResponse.Status, _ language: Language, mayChange: Bool = false
  ) -> Page {
    let words = PageWords(language: language)
    let change: Slots = ["label": words(.rateChange), "address": PageAddress.rate(token).path(language)]
    let results: Slots = ["label": words(.rateResults), "address": PageAddress.overview.path(language)]
    return page(
      Draft(
        status: status, title: words(label), address: .rate(token), template: "message",
        slots: ["links": mayChange ? [change, results] : [results]], isPrivate: true), words)
  }

  private func form(
    _ token: String, _ form: RateForm, _ sentence: PageSentence?, _ language: Language,
    status: HTTPResponse.Status = .ok
  ) -> Page {
    let words = PageWords(language: language)
    var slots: Slots = [
      "action": PageAddress.rate(token).path(language), "comment": form.comment, "contact": form.contact,
      "callback": form.wishesContact,
      "levels": Satisfaction.allCases.reversed().map { level -> Slots in
        [
          "value": String(level.level), "label": level.name(words.formats), "isChosen": form.level == level,
        ]
      },
      "reasons": DissatisfactionReason.allCases.map { reason -> Slots in
        ["value": reason.rawValue, "label": reason.name(words.formats), "isChosen": form.reasons.contains(reason)]
      },
    ]
    if let sentence { slots[status == .ok ? "told" : "problem"] = words.say(sentence) }
    return page(
      Draft(
        status: status, title: words(.rateTitle), address: .rate(token), template: "rate", slots: slots,
        isPrivate: true), words)
  }
}
