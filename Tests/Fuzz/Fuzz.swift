// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Reads mutated import files: `Fuzz csv|xlsx COUNT [SEED]`.
///
/// A crash, more than 64 MiB at the peak, or a table that contradicts itself is a failure; the seed that is printed
/// first brings it back.
@main
struct Fuzz {
  static let memoryLimit = 64 * 1_024

  static func main() throws {
    let arguments = CommandLine.arguments
    guard (3...4).contains(arguments.count), let kind = FuzzKind(rawValue: arguments[1]),
      let count = Int(arguments[2]), count > 0
    else {
      print("csv|xlsx COUNT [SEED]")
      exit(2)
    }
    let seed = (arguments.count == 4 ? UInt64(arguments[3]) : nil) ?? UInt64.random(in: 0...999_999_999)
    print("\(kind.rawValue), seed \(seed)")
    // What was printed is there even if the next file is the last.
    fflush(nil)
    var run = try FuzzRun(kind, seed: seed)
    for _ in 0..<count { try run.readOne() }
    print(run.summary)
    let peak = peakMemory()
    print("peak memory \(peak) KiB of \(memoryLimit)")
    guard peak <= memoryLimit, run.breaches.isEmpty else {
      for breach in run.breaches.prefix(20) { print("BREACH \(breach)") }
      exit(1)
    }
  }

  /// The most memory that this process ever had, in KiB, as the kernel counts it.
  private static func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? .max
  }
}

enum FuzzKind: String {
  case csv, xlsx
}
