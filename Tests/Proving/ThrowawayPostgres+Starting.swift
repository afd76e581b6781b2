// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension ThrowawayPostgres {
  static func start() async throws -> ThrowawayPostgres {
    let programs = try findPrograms()
    let keeper = try Keeper(programs: programs, port: try freePort())
    let folder = try await keeper.ready()
    keeper.stopAtExit(folder: folder)
    return ThrowawayPostgres(folder: folder, port: keeper.port, programs: programs)
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
}
