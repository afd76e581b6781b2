// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What is measured, by name.
///
/// `prepare FILE N` makes books in which N visits wait for an answer; `rate FILE N` gives the answers, each durable
/// before the next, and prints the microseconds of each, one a line. `papers FOLDER N` lays out N notices and prints a
/// line for each way. `gather FILE|URL N` prints writes a second by 1, 8 and 64 writers at once, N of them, each with a
/// commit of its own and then gathered. `listen FILE|URL N` prints what N seconds of listening cost and the delays of
/// what is heard.
@main
struct Benchmarks {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else {
      print("prepare FILE N | rate FILE N | papers FOLDER N | gather FILE|URL N | listen FILE|URL N")
      exit(2)
    }
    if arguments[1] == "papers" { return try await Papers(folder: arguments[2], count: count).run() }
    if arguments[1] == "gather" { return try await SharedCommits(place: arguments[2], count: count).run() }
    if arguments[1] == "listen" { return try await HeardChanges(place: arguments[2], seconds: count).run() }
    let bench = try await Bench(path: arguments[2])
    switch arguments[1] {
    case "prepare": try await bench.prepare(count)
    case "rate": try await bench.rate(count)
    default: exit(2)
    }
    await bench.books.close()
  }
}
