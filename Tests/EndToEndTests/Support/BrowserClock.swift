// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The clock of a device as its pages see it: `Date`, `performance.now`, timeouts and intervals. It runs on, may be
/// wrong from the start, and can be moved forward, whereupon all that was due in between happens in its order.
///
/// Service workers, style transitions and the network keep the real time.
actor BrowserClock {
  private let browser: Browser
  private let skew: Duration
  private var passed = Duration.zero
  private var script: String?

  /// Takes over the clock of all pages opened from now on.
  init(_ browser: Browser, skew: Duration = .zero) async throws {
    self.browser = browser
    self.skew = skew
    try await install()
  }

  /// Lets time pass in the page at once; pages opened later go on from there.
  func advance(by time: Duration) async throws {
    let milliseconds = JSON.number(time / .milliseconds(1))
    try await browser.run("return window.__advance(arguments[0])", milliseconds)
    passed += time
    try await install()
  }

  private func install() async throws {
    if let script {
      try await browser.devTools("Page.removeScriptToEvaluateOnNewDocument", ["identifier": .string(script)])
    }
    let (wrong, gone) = (skew / .milliseconds(1), passed / .milliseconds(1))
    script = try await browser.before(eachPage: "(\(Self.source))(\(wrong), \(gone))")
  }

  private static let source = """
    (wrong, passed) => {
      if (window.__advance) return;
      const real = {Date, now: performance.now.bind(performance),
        set: setTimeout.bind(window), clear: clearTimeout.bind(window)};
      const timers = new Map();
      let last = 0;
      const now = () => real.now() + passed;
      const moment = () => real.Date.now() + wrong + passed;
      window.Date = new Proxy(real.Date, {
        construct: (target, words, made) => Reflect.construct(target, words.length ? words : [moment()], made),
        apply: () => new real.Date(moment()).toString(),
        get: (target, name) => name === 'now' ? () => Math.floor(moment()) : Reflect.get(target, name),
      });
      real.Date.prototype.constructor = window.Date;
      performance.now = now;
      const arm = timer => { timer.handle = real.set(() => fire(timer), Math.max(0, timer.due - now())) };
      const fire = timer => {
        if (!timers.has(timer.id)) return;
        if (timer.every === null) timers.delete(timer.id);
        else { timer.due = Math.max(timer.due + timer.every, now()); arm(timer) }
        timer.body.apply(window, timer.words);
      };
      const start = (body, wait, words, repeats) => {
        const time = Math.max(repeats ? 1 : 0, Number(wait) || 0);
        const timer = {id: ++last, due: now() + time, every: repeats ? time : null, body, words};
        timers.set(timer.id, timer);
        arm(timer);
        return timer.id;
      };
      const stop = id => { const timer = timers.get(id); if (timer) { real.clear(timer.handle); timers.delete(id) } };
      window.setTimeout = (body, wait, ...words) => start(body, wait, words, false);
      window.setInterval = (body, wait, ...words) => start(body, wait, words, true);
      window.clearTimeout = window.clearInterval = stop;
      window.__advance = async time => {
        const end = now() + time;
        while (true) {
          const next = [...timers.values()].filter(it => it.due <= end).sort((a, b) => a.due - b.due || a.id - b.id)[0];
          if (!next) break;
          passed += Math.max(0, next.due - now());
          real.clear(next.handle);
          try { fire(next) } catch (error) { real.set(() => { throw error }, 0) }
          await new Promise(resolve => real.set(resolve, 0));
        }
        passed += Math.max(0, end - now());
        for (const timer of timers.values()) { real.clear(timer.handle); arm(timer) }
      };
    }
    """
}
