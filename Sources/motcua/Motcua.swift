// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Foundation
import Wording

/// Starts the program: what the command line says, and the exit code that scripts rely on.
@main
struct Motcua {
  static func main() async {
    // Books, copies and rejects hold personal data: for this account alone.
    umask(0o077)
    let isOwnEncoding = Terminal.useUTF8()
    signal(SIGPIPE, SIG_IGN)
    refuseOtherEncodings()
    if !isOwnEncoding, Terminal.isInteractive { tellEncoding() }
    do {
      var command = try Program.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(with: error)
    }
  }

  /// The account's encoding cannot write Vietnamese: says what is used instead.
  private static func tellEncoding() {
    StandardError.write(
      isEnglish
        ? "The locale of this account is not UTF-8; UTF-8 is used here.\n"
        : "Tài khoản này không đặt UTF-8; chương trình dùng UTF-8.\n")
  }

  private static var isEnglish: Bool { ProcessInfo.processInfo.environment["LANG"]?.hasPrefix("en") ?? false }

  /// Arguments in another encoding would reach the books with their letters lost.
  private static func refuseOtherEncodings() {
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[place], String(validatingCString: argument) == nil else { continue }
      StandardError.write(
        isEnglish
          ? "Argument \(place) is not UTF-8. Set terminal and keyboard to UTF-8.\n"
          : "Tham số thứ \(place) không phải UTF-8. Hãy đặt cửa sổ dòng lệnh và bàn phím về UTF-8.\n")
      exit(2)
    }
  }

  /// Help goes to standard output with 0; words that were not understood to standard error with 2.
  private static func leave(with error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    let text = Program.fullMessage(for: error)
    let isFine = Program.exitCode(for: error) == .success
    if isFine { _ = StandardOutput.write(text + "\n") } else { StandardError.write(text + "\n") }
    exit(isFine ? 0 : 2)
  }
}
