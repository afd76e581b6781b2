// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension ThrowawayPostgres {
  static func start() async throws -> ThrowawayPostgres {
    let programs = try findPrograms()
    let port = try freePort()
    do {
      let keeper = try Keeper(script: script, words: [programs, String(port), password])
      return ThrowawayPostgres(folder: try await keeper.ready()[0], port: port, programs: programs)
    } catch {
      throw ThrowawayPostgresFailure(description: "PostgreSQL did not start:\n\(error)")
    }
  }

  /// The newest server installed the way Debian does it, or the one whose `initdb` is found by `PATH`.
  private static func findPrograms() throws -> String {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let debian = versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
    let others = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let found = (debian + others).first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
    guard let found else {
      throw ThrowawayPostgresFailure(
        description: "no PostgreSQL server: neither \(root)/*/bin/initdb nor initdb on PATH; apt install postgresql")
    }
    return found
  }

  /// A loopback port nobody listens on at this moment.
  private static func freePort() throws -> UInt16 {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, length) == 0 && getsockname(handle, $0, &length) == 0
      }
    }
    guard bound else { throw ThrowawayPostgresFailure(description: "no free port on 127.0.0.1") }
    return UInt16(bigEndian: address.sin_port)
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
