// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

/// chromedriver as W3C WebDriver describes it: one command, one answer, all JSON over HTTP.
struct BrowserDriver: Sendable {
  private let address: String

  private static let starting = Task { try await start() }

  /// The one driver of this test process, started at first use; it and its browsers go with the process.
  /// - Throws: `CannotTest` where there is none on this machine.
  static func shared() async throws -> BrowserDriver { try await starting.value }

  private static func start() async throws -> BrowserDriver {
    do {
      let words = try await Keeper(script: script).ready()
      return BrowserDriver(address: "http://127.0.0.1:\(words[0])")
    } catch {
      throw CannotTest("no browser to test with (apt install chromium chromium-driver procps): \(error)")
    }
  }

  /// Sends a command, and returns what stands under `value`.
  /// - Throws: `BrowserFailure` with WebDriver's own word for what went wrong.
  @discardableResult
  func call(
    _ method: String, _ path: String, _ body: JSON? = nil, within limit: Duration = .seconds(60)
  ) async throws -> JSON {
    let sent = method == "POST" ? try (body ?? [:]).bytes : nil
    let answer = try await fetch(
      address + path, method, headers: ["content-type": "application/json; charset=utf-8"], body: sent, within: limit)
    let value = try answer.json["value"]
    guard answer.status == 200 else {
      throw BrowserFailure(value["error"].text ?? "unknown error", value["message"].text ?? "\(value)")
    }
    return value
  }

  /// All that the browsers write is below one folder; what is left of their session of processes ends with it.
  private static let script = """
    trap '' HUP INT TERM PIPE
    folder=$(mktemp -d /tmp/motcua-browser-XXXXXX) || exit 1
    finish() {
      for again in 1 2 3; do
        for process in $(pgrep -s $$); do [ "$process" = $$ ] || kill -KILL "$process" 2>/dev/null; done
      done
      rm -rf "$folder"
    }
    HOME=$folder TMPDIR=$folder XDG_CONFIG_HOME=$folder XDG_CACHE_HOME=$folder TZ=Asia/Ho_Chi_Minh \\
      chromedriver --port=0 >"$folder/log" 2>&1 </dev/null &
    driver=$!
    port=
    while [ -z "$port" ] && kill -0 $driver 2>/dev/null; do
      sleep 0.05
      port=$(sed -n 's/.*started successfully on port \\([0-9]*\\).*/\\1/p' "$folder/log")
    done
    if [ -z "$port" ]; then cat "$folder/log"; finish; exit 1; fi
    echo "ready $port $folder"
    exec >/dev/null 2>&1
    cat >/dev/null
    finish
    """
}

/// What a browser could not do, by WebDriver's word such as `no such element`.
struct BrowserFailure: Error, CustomStringConvertible {
  let kind: String
  let message: String

  init(_ kind: String, _ message: String) { (self.kind, self.message) = (kind, message) }

  var description: String { "\(kind): \(message)" }
}
