// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Shell {
  /// How often a waiting shell looks for what others did.
  private static let interval = Duration.seconds(2)

  /// Shows what happens elsewhere above the line, and locks a shell that was left alone, until it is cancelled.
  func startWaiting() -> Task<Void, Never> {
    Task {
      var reader = session.login
      var mark = try? await session.office.news(after: nil).mark
      var today = session.now.day
      while (try? await Task.sleep(for: Self.interval)) != nil {
        guard editor.isReading else { continue }
        // What happened before is no news to whoever has taken over.
        if reader != session.login { mark = nil }
        reader = session.login
        mark = await showNews(after: mark)
        if session.now.day != today { await showMorning() }
        today = session.now.day
        await lockWhenLeftAlone()
      }
    }
  }

  /// Books that cannot be read now are asked again later; commands will say what is wrong with them.
  private func showNews(after mark: NewsMark?) async -> NewsMark? {
    guard let found = try? await session.office.news(after: mark) else { return mark }
    let lines = found.news.map { session.paint(.dim, Printable.line($0.sentence(session.formats))) + "\n" }
    if !lines.isEmpty, !isLocking { editor.show(lines.joined()) }
    return found.mark
  }

  /// A shell that was left open overnight begins the day as one that is started.
  private func showMorning() async {
    guard let lines = try? await session.morningLines(), !lines.isEmpty, !isLocking else { return }
    editor.show(lines.map { session.paint(.dim, Printable.line($0)) + "\n" }.joined())
  }

  private func lockWhenLeftAlone() async {
    let idle = ContinuousClock.now - lastTouched
    guard !isLocking, idle >= .seconds(55), let minutes = try? await session.office.setting(.lockAfter), minutes > 0,
      editor.isReading, idle >= .seconds(60 * minutes)
    else { return }
    guard (try? await session.office.hasPIN(session.login)) == true, editor.isReading else { return }
    isLocking = true
    editor.wipe()
  }

  /// Waits for the PIN of whoever works here. False when the shell is left instead.
  func unlock() async -> Bool {
    session.notice(
      session.text(
        "Đã khóa vì không có ai gõ. \(session.login.rawValue): nhập mã PIN để làm tiếp, Ctrl-D để thoát.",
        "Locked: nobody has typed. \(session.login.rawValue): enter the PIN to go on, Ctrl-D to leave."))
    guard await admit(session.login) else { return false }
    isLocking = false
    lastTouched = .now
    return true
  }
}
