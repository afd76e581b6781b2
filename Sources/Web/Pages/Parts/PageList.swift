// SPDX-License-Identifier: GPL-3.0-or-later

/// A long list, a hundred rows a page.
struct PageList<Element> {
  static var size: Int { 100 }

  let all: [Element]
  /// 1…`last`.
  let number: Int

  /// Nil where the word is no number of a page; none given is the first.
  init?(_ all: [Element], page word: String?) {
    self.all = all
    let number = word.map { $0.utf8.count < 10 ? Int($0) ?? 0 : 0 } ?? 1
    guard (1...Self.last(all.count)).contains(number) else { return nil }
    self.number = number
  }

  static func last(_ count: Int) -> Int { max(1, (count + size - 1) / size) }

  var last: Int { Self.last(all.count) }
  var rows: ArraySlice<Element> { all[from - 1..<through] }
  /// The numbers of the first and the last row shown, from 1.
  var from: Int { (number - 1) * Self.size + 1 }
  var through: Int { min(all.count, number * Self.size) }

  /// Links to the pages before and after.
  func links(_ words: PageWords, _ address: (Int) -> PageAddress) -> [Slots] {
    var links: [Slots] = []
    if number > 1 { links.append(link(words(.previous), address(number - 1), words)) }
    if number < last { links.append(link(words(.next), address(number + 1), words)) }
    return links
  }

  private func link(_ label: String, _ address: PageAddress, _ words: PageWords) -> Slots {
    ["label": label, "address": address.path(words.language)]
  }

  func sentence(_ words: PageWords) -> String { words.say(.listOf(all.count, from: from, through: through)) }
}
