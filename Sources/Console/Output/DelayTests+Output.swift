// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension SatisfactionReport {
  /// What tests say of the groups, below a table by delay or apology; they say no more than they can.
  @MainActor
  func testNotes(_ session: Session) -> [String] {
    switch grouping {
    case .dimension(.delay): DelayTests(self).notes(session)
    case .dimension(.apology): ApologyTests(self).notes(session)
    default: []
    }
  }

  /// The same for machines; nil for other groupings.
  var tests: JSONValue? {
    switch grouping {
    case .dimension(.delay):
      let tests = DelayTests(self)
      return .object([
        "figure": .string(FigureID.satisfactionByDelay.rawValue), "fisher": JSONValue(tests.lateAgainstOthers),
        "trend": JSONValue(tests.trend), "flat": JSONValue(tests.flat), "isFlat": .bool(tests.isFlat),
      ])
    case .dimension(.apology):
      return .object([
        "figure": .string(FigureID.satisfactionByApology.rawValue),
        "fisher": JSONValue(ApologyTests(self).inTimeAgainstOthers),
      ])
    default: return nil
    }
  }
}

/// Below this a difference is more than chance would often make.
private let clear = 0.05

extension DelayTests {
  @MainActor
  fileprivate func notes(_ session: Session) -> [String] {
    guard let late, let notLate else {
      return [
        session.text(
          "Không kiểm định: có nhóm nhỏ phải ẩn, từ kết quả kiểm định tính ngược ra được.",
          "Not tested: a small group is hidden, and the test would give it away.")
      ]
    }
    guard late.rated > 0, notLate.rated > 0 else {
      return [
        session.text(
          "Không kiểm định: cần lượt đánh giá của cả hồ sơ quá hạn và hồ sơ không quá hạn.",
          "Not tested: ratings of late cases and of others are both needed.")
      ]
    }
    return [fisher(late, notLate, session), trend(session), flat(late, session)].compactMap(\.self)
  }

  @MainActor
  private func fisher(_ late: Counts, _ others: Counts, _ session: Session) -> String? {
    guard let p = lateAgainstOthers else { return nil }
    let formats = session.formats
    let (one, two) = (late.text(formats), others.text(formats))
    let chance = formats.probability(p)
    guard p < clear else {
      return session.text(
        "Mức 1–2: quá hạn \(one), không quá hạn \(two). Chưa thấy khác biệt (Fisher, p = \(chance)); chưa thấy không có "
          + "nghĩa là như nhau.",
        "Levels 1–2: late \(one), not late \(two). No difference found (Fisher, p = \(chance)); not found does not mean "
          + "the same.")
    }
    let isWorse = late.bad * others.rated > others.bad * late.rated
    return session.text(
      "Mức 1–2: quá hạn \(one), không quá hạn \(two): quá hạn \(isWorse ? "nhiều" : "ít") hơn rõ (Fisher, p = \(chance)). "
        + "Không nói vì sao.",
      "Levels 1–2: late \(one), not late \(two): clearly \(isWorse ? "more" : "fewer") when late (Fisher, p = \(chance)). "
        + "It does not say why.")
  }

  @MainActor
  private func trend(_ session: Session) -> String? {
    guard let p = trend else { return nil }
    let chance = session.formats.probability(p)
    return p < clear
      ? session.text(
        "Từ trước hạn, đúng hạn đến quá hạn có chiều thay đổi (Cochran–Armitage, p = \(chance)).",
        "There is a trend from early over on time to late (Cochran–Armitage, p = \(chance)).")
      : session.text(
        "Chưa thấy chiều thay đổi từ trước hạn đến quá hạn (Cochran–Armitage, p = \(chance)).",
        "No trend found from early to late (Cochran–Armitage, p = \(chance)).")
  }

  @MainActor
  private func flat(_ late: Counts, _ session: Session) -> String? {
    guard let p = flat else { return nil }
    let formats = session.formats
    let (bad, rated, chance) = (formats.count(late.bad), formats.count(late.rated), formats.probability(p))
    return isFlat
      ? session.text(
        "\(rated) lượt khi quá hạn chỉ có \(bad) lượt mức 1–2: nếu 5% thật sự không hài lòng thì hiếm khi ít đến thế "
          + "(p = \(chance)). Nên xem ai được mời và ai bấm; đây là câu hỏi, không phải bằng chứng.",
        "Only \(bad) of \(rated) ratings of late cases are at levels 1–2: rare if 5% were truly unhappy (p = \(chance)). "
          + "See who was asked and who pressed; this is a question, not proof.")
      : session.text(
        "Số lượt mức 1–2 khi quá hạn không ít bất thường (so với 5%, p = \(chance)).",
        "Levels 1–2 among the late are not unusually few (against 5%, p = \(chance)).")
  }
}

extension ApologyTests {
  @MainActor
  fileprivate func notes(_ session: Session) -> [String] {
    guard let inTime, let others else {
      return [
        session.text(
          "Không kiểm định: có nhóm nhỏ phải ẩn, từ kết quả kiểm định tính ngược ra được.",
          "Not tested: a small group is hidden, and the test would give it away.")
      ]
    }
    guard let p = inTimeAgainstOthers else {
      return [
        session.text(
          "Không kiểm định: cần lượt đánh giá khi đã xin lỗi kịp thời và khi chưa hay muộn.",
          "Not tested: ratings with an apology in time and without one are both needed.")
      ]
    }
    let formats = session.formats
    let (one, two, chance) = (inTime.text(formats), others.text(formats), formats.probability(p))
    let said =
      p < clear
      ? session.text("khác biệt rõ, không nói vì sao", "a clear difference, which does not say why")
      : session.text("chưa thấy khác biệt", "no difference found")
    return [
      session.text(
        "Mức 1–2: xin lỗi kịp thời \(one), muộn hay chưa \(two): \(said) (Fisher, p = \(chance)).",
        "Levels 1–2: told in time \(one), late or not at all \(two): \(said) (Fisher, p = \(chance)).")
    ]
  }
}

extension DelayTests.Counts {
  /// `3/144`.
  fileprivate func text(_ formats: Formats) -> String { "\(formats.count(bad))/\(formats.count(rated))" }
}
