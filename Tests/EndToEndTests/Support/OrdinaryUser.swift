// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

/// Runs the program as somebody whom file permissions stop: root, whom they do not, becomes "nobody".
struct OrdinaryUser {
  private let program: String
  private let folder: TemporaryFolder

  /// - Throws: `CannotTest` where root has no `setpriv` to step down with.
  init() throws {
    folder = try TemporaryFolder("user")
    guard getuid() == 0 else {
      program = try Executable.path()
      return
    }
    guard FileManager.default.isExecutableFile(atPath: Self.setpriv) else {
      throw CannotTest("no \(Self.setpriv): apt install util-linux")
    }
    // The build folder may be closed to others.
    program = folder.file("motcua")
    try FileManager.default.copyItem(atPath: try Executable.path(), toPath: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
  }

  private static let setpriv = "/usr/bin/setpriv"

  func run(_ motcua: Motcua, _ commands: String...) async throws -> Child.Ended {
    let arguments = motcua.line + commands.flatMap { ["-c", $0] }
    let variables = motcua.environment.merging(["HOME": folder.path, "XDG_DATA_HOME": folder.path]) { $1 }
    guard getuid() == 0 else {
      return try await Child(program, arguments, variables: variables, in: folder.path).ended()
    }
    let stepDown = ["--reuid=65534", "--regid=65534", "--clear-groups", "--", program]
    return try await Child(Self.setpriv, stepDown + arguments, variables: variables, in: folder.path).ended()
  }
}
