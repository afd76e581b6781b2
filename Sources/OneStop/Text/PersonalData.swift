// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks for what may name or describe a person in somebody's own words (Law 91/2025/QH15: such data need a reason to
/// be kept). It errs on the side of holding back: a manager looks through what it finds.
package enum PersonalData {
  /// Whether a text may hold a telephone or paper number, a case's code, an address, or a name.
  package static func isSuspected(in text: String) -> Bool {
    let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    return hasLongNumber(text) || text.contains("@") || hasCaseCode(text) || hasAddress(words) || hasName(words)
  }

  /// Eight digits and more, whatever stands between them: telephones, identity papers, accounts.
  private static func hasLongNumber(_ text: String) -> Bool {
    text.contains(/\d(?:[\s.\-\/()]{0,3}\d){7,}/)
  }

  /// A dossier's code, or its short number, `H214`.
  private static func hasCaseCode(_ text: String) -> Bool {
    text.contains(/\b[Hh]\d{1,6}\b/) || text.contains(/[A-Za-z]\d{2}[.\-]?\d*-\d{6}-\d{3,7}/)
  }

  /// A word of an address before a number or a name: `số nhà 12`, `tổ 3`, `thôn Phú Lễ`.
  private static func hasAddress(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      guard addressWords.contains(Folding.folded(word)), let first = next.first else { return false }
      return first.isNumber || first.isUppercase
    }
  }

  /// A form of address before a capital letter (`chị Lan`), or a family name before another capital letter.
  private static func hasName(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      guard next.first?.isUppercase == true else { return false }
      let folded = Folding.folded(word)
      if titles.contains(folded) { return true }
      return word.first?.isUppercase == true && families.contains(folded)
    }
  }

  private static let addressWords = folded(["nha", "to", "thon", "hem", "ngo", "duong", "xom", "ap", "cccd", "cmnd"])
  private static let titles = folded(["anh", "chi", "co", "chu", "ong", "ba", "em", "bac", "cau", "di", "me", "bo"])
  /// The family names of some nine in ten Vietnamese.
  private static let families = folded([
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    "ly",
    "dinh", "trinh", "truong", "lam", "doan", "mai", "cao", "ta", "luong", "luu", "ha", "chau", "thai", "tong",
  ])

  private static func folded(_ words: [String]) -> Set<String> { Set(words.map(Folding.folded)) }
}
