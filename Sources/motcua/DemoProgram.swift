// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Demonstration
import Foundation
import OneStop
import Store
import Wording

/// `motcua demo`: everything the program can do, on two invented years that are gone afterwards.
struct DemoProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Dùng thử trên số liệu mô phỏng 2022–2023. Tries everything on two synthetic years.",
    discussion: """
      Sổ tạm, hôm nay là 29/12/2023, người dùng là trưởng Bộ phận Một cửa huyện (quanly). --officer chọn người khác: \
      lanhdao (huyện), lan (cán bộ), quantri (quản trị). --so TỆP giữ sổ lại.
      Scratch books, today being 29/12/2023, as the manager of the district's desk; --books FILE keeps them.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var batch: BatchOptions

  @Option(
    name: [.customLong("luot"), .customLong("size")], help: "Khoảng bao nhiêu lượt đánh giá. About how many ratings.")
  var size: Int?

  func validate() throws {
    try batch.check()
    if let size, !Demonstration.sizes.contains(size) {
      let (least, most) = (Demonstration.sizes.lowerBound, Demonstration.sizes.upperBound)
      throw ValidationError("--luot: từ \(least) đến \(most). --size: \(least) to \(most).")
    }
  }

  @MainActor
  func run() async throws {
    let isEnglish = ProcessInfo.processInfo.environment["LANG"]?.hasPrefix("en") ?? false
    let books = DemoBooks(size: size, formats: Formats(language: common.lang ?? (isEnglish ? .en : .vi)))
    let signals = LeavingSignals()
    let place: BooksPlace
    do {
      place = try await books.place(common.books)
      try await books.check(common.officer, at: place)
    } catch {
      StandardError.write(error.sentence + "\n")
      throw ExitCode(1)
    }
    // A shell has keys of its own for leaving.
    if batch.isShell { signals.end() }
    let opening = try Opening(
      common, editor: batch.isShell ? ReadlineEditor() : nil, stage: DemoStage(place: place))
    throw ExitCode(try await batch.run(opening))
  }
}

/// Where, when and as whom a demonstration is shown.
struct DemoStage {
  let place: BooksPlace
  let login = Demonstration.manager
  let clock = OfficeClock.fixed(Demonstration.now)
}
