// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// What the first person to open fresh books is asked: which office this is, who administers it, how many counters.
@MainActor
package struct FirstStartDialogue {
  /// What was answered.
  package struct Choice: Sendable {
    package let unit: Unit
    package let name: String
    package let pin: PIN?
    package let counters: Int
  }

  private let editor: ReadlineEditor
  private let formats: Formats
  private let units: [Unit]
  private let login: Login

  package init(_ editor: ReadlineEditor, formats: Formats, units: [Unit], login: Login) {
    self.editor = editor
    self.formats = formats
    self.units = Collation.sorted(units) { $0.name }
    self.login = login
  }

  /// Asks everything; nil when the person gives up, and then no books are made.
  package func run(place: String) async -> Choice? {
    say(
      "Chưa có sổ nào. Sổ mới sẽ nằm ở \(place). Trả lời vài câu, Ctrl-C để thôi.",
      "There are no books yet; new ones will be at \(place). A few questions; Ctrl-C gives up.")
    guard let unit = await unit() else { return nil }
    guard let name = await name() else { return nil }
    guard let pin = await pin() else { return nil }
    guard let counters = await counters() else { return nil }
    return Choice(unit: unit, name: name, pin: pin.value, counters: counters)
  }

  // MARK: - The questions

  private func unit() async -> Unit? {
    for (index, unit) in units.enumerated() {
      editor.write("  \(DisplayWidth.padded(String(index + 1), to: 2, .trailing)) \(Printable.line(unit.name))\n")
    }
    while let typed = await line(
      "Cơ quan (số, tên trong danh sách, hoặc tên mới): ", "Office (number, name or a new name): ")
    {
      if typed.isEmpty { continue }
      if let number = Int(typed) {
        if units.indices.contains(number - 1) { return units[number - 1] }
        say("Chỉ có 1–\(units.count).", "There are only 1–\(units.count).")
        continue
      }
      let found = Ranking(units.map { (name: $0.name, value: $0) }).matches(typed)
      if let best = found.first, best.fit == .exact { return best.value }
      let near = found.filter { $0.fit != .oneTypo }
      if near.count == 1 {
        guard let isMeant = await agrees("\(near[0].name)?") else { return nil }
        if isMeant { return near[0].value }
      }
      guard let isWanted = await agrees(text("Tạo đơn vị mới \"\(typed)\"?", "Make a new unit \"\(typed)\"?")) else {
        return nil
      }
      if isWanted, let unit = fresh(typed) { return unit }
    }
    return nil
  }

  /// A unit of its own, its code made of its initials.
  private func fresh(_ name: String) -> Unit? {
    guard let name = try? FreeText(parsing: name).text else { return nil }
    let initials = Folding.initials(name)
    let code = units.contains { $0.code.rawValue == initials } ? initials + "-mc" : initials
    guard let code = try? UnitCode(parsing: code.isEmpty ? "don-vi" : code) else { return nil }
    return Unit(code: code, name: name)
  }

  private func name() async -> String? {
    let prompt = text("Họ tên quản trị viên (tên đăng nhập \(login)): ", "Administrator's name (login \(login)): ")
    while let typed = await line(prompt, prompt) {
      if let name = try? FreeText(parsing: typed).text { return name }
    }
    return nil
  }

  /// A PIN, typed twice since nobody sees it, or none: `value` is nil where Enter was pressed.
  private func pin() async -> (value: PIN?, Void)? {
    while let typed = await line(
      "Mã PIN 4–12 số [không đặt]: ", "PIN of 4 to 12 digits [none]: ", isSecret: true)
    {
      if typed.isEmpty { return (nil, ()) }
      if let pin = try? PIN(parsing: typed) {
        guard let again = await line("Nhập lại mã PIN: ", "PIN once more: ", isSecret: true) else { return nil }
        if again == typed { return (pin, ()) }
        say("Hai lần nhập không khớp.", "The two differ.")
        continue
      }
      say("Mã PIN là 4 đến 12 chữ số.", "A PIN has 4 to 12 digits.")
    }
    return nil
  }

  private func counters() async -> Int? {
    while let typed = await line("Số quầy [3]: ", "How many counters [3]: ") {
      if typed.isEmpty { return 3 }
      if let count = Int(typed), (1...99).contains(count) { return count }
      say("Từ 1 đến 99 quầy.", "1 to 99 counters.")
    }
    return nil
  }

  // MARK: - Asking

  private func text(_ vi: String, _ en: String) -> String { formats.language == .vi ? vi : en }

  private func say(_ vi: String, _ en: String) { editor.write(Printable.line(text(vi, en)) + "\n") }

  /// Nil when the person gives up.
  private func agrees(_ question: String) async -> Bool? {
    let shown = Printable.line(question)
    return await line("  \(shown) [c/k] ", "  \(shown) [y/n] ").map { Session.isYes($0) }
  }

  private func line(_ vi: String, _ en: String, isSecret: Bool = false) async -> String? {
    if isSecret { return await editor.secret(text(vi, en)) }
    guard case .line(let typed) = await editor.line(text(vi, en)) else { return nil }
    return typed.tidied
  }
}
