// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// The shell process that starts the cluster, and stops and removes it once this process is gone.
///
/// It notices by its standard input: the writing end is open in this process only, and the kernel closes it however
/// the process ends.
struct Keeper {
  let port: UInt16
  private let process = Process()
  private let lifeline = Pipe()
  private let answers = Pipe()

  init(programs: String, port: UInt16) throws {
    self.port = port
    _ = fcntl(lifeline.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    // A session of its own: a signal to the group of the tests must not reach it.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
    process.arguments = ["/bin/sh", "-c", Self.script, "keeper", programs, String(port), ThrowawayPostgres.password]
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = lifeline
    process.standardOutput = answers
    do { try process.run() } catch {
      throw ThrowawayPostgresFailure(description: "cannot start /usr/bin/setsid: \(error)")
    }
  }

  /// Waits for the cluster and returns its folder.
  func ready() async throws -> String {
    let handle = answers.fileHandleForReading
    let data = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: (try? handle.readToEnd()) ?? Data()) }
    }
    let answer = String(decoding: data, as: UTF8.self)
    guard answer.hasPrefix("ready ") else {
      throw ThrowawayPostgresFailure(description: "PostgreSQL did not start:\n\(answer)")
    }
    return answer.dropFirst(6).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// At an orderly exit, waits until everything is removed; after a kill the keeper does it alone.
  func stopAtExit(folder: String) {
    Self.kept.withLock { $0 = (lifeline.fileHandleForWriting, folder) }
    atexit { Keeper.stop() }
  }

  private static let kept = Mutex<(lifeline: FileHandle, folder: String)?>(nil)

  private static func stop() {
    guard let (lifeline, folder) = kept.withLock({ $0 }) else { return }
    try? lifeline.close()
    for _ in 0..<100 where FileManager.default.fileExists(atPath: folder) { usleep(50_000) }
  }

  /// The server refuses to run as root, so root becomes `postgres`.
  private static let script = """
    programs=$1 port=$2 password=$3
    trap '' HUP INT TERM PIPE
    as_server() {
      if [ "$(id -u)" != 0 ]; then "$@" </dev/null
      elif command -v runuser >/dev/null; then runuser -u postgres -- "$@" </dev/null
      else su postgres -s /bin/sh -c '"$0" "$@"' -- "$@" </dev/null
      fi
    }
    folder=$(as_server mktemp -d /tmp/motcua-pg-XXXXXX) || exit 1
    log=$folder/log
    printf '%s' "$password" >"$folder/password"
    chmod 644 "$folder/password"
    finish() {
      as_server "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
      rm -rf "$folder"
    }
    as_server "$programs/initdb" -D "$folder/data" -U postgres -E UTF8 --no-locale -N \\
      --auth-local=trust --auth-host=scram-sha-256 --pwfile="$folder/password" >"$log" 2>&1 &&
    as_server "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" -o "-k $folder -p $port \\
      -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off -c full_page_writes=off \\
      -c autovacuum=off" start >>"$log" 2>&1 || {
      tail -n 20 "$log" "$folder/data/log" 2>/dev/null
      finish
      exit 1
    }
    echo "ready $folder"
    exec >/dev/null 2>&1
    cat >/dev/null
    finish
    """
}
