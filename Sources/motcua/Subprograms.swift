// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Foundation
import OneStop
import Store
import Wording

/// `motcua import ratings FILE`: the same as `nap dg` in the shell.
struct ImportProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nạp tệp CSV, XLSX. Imports cases, ratings, totals, calendar, procedures, units or clusters.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "cases | ratings | totals | calendar | procedures | units | clusters")
  var kind: String

  @Argument(help: "Tệp CSV (UTF-8, UTF-16) hoặc XLSX. A CSV file in UTF-8 or UTF-16, or an XLSX workbook.")
  var file: String

  @Flag(
    name: .customLong("skip-bad"),
    help: "Ghi dòng lỗi ra tệp, nạp phần còn lại. Loads good rows, writes bad ones to a file.")
  var skipBad = false

  @Flag(name: [.customLong("thu"), .customLong("dry-run")], help: "Chỉ kiểm tra. Only checks.")
  var dryRun = false

  @Option(name: .customLong("max-errors"), help: "Số lỗi nhiều nhất được kể. How many bad rows are named.")
  var maxErrors = 20

  @MainActor
  func run() async throws {
    var line = "import \(kind) \(quoted(file)) --max-errors \(maxErrors)"
    if skipBad { line += " --skip-bad" }
    if dryRun { line += " --dry-run" }
    try await runLine(line, common, readingOnly: false)
  }
}

/// `motcua export cases FILE`: the same as `xuat hs` in the shell.
struct ExportProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Xuất số liệu thô ra tệp mà import đọc lại được. Exports cases, ratings, totals, calendar, procedures, "
      + "units or clusters.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "cases | ratings | totals | calendar | procedures | units | clusters")
  var kind: String

  @Argument(help: "Tệp .csv, .xlsx, .tsv, .json hay .md. The file; its ending says how it is written.")
  var file: String

  @Option(
    name: [.customLong("ky"), .customLong("period")],
    help: "Chỉ kỳ này: 2023, q1/2023. Only this period: 2023, q1/2023.")
  var period: String?

  @Option(
    name: [.customLong("donvi"), .customLong("unit")],
    help: "Chỉ đơn vị này và cấp dưới. Only this unit and those below.")
  var unit: String?

  @Flag(name: [.customLong("ghide"), .customLong("overwrite")], help: "Ghi đè tệp đã có. Replaces a file that exists.")
  var overwrite = false

  @MainActor
  func run() async throws {
    var line = "export \(kind) \(quoted(file))"
    if let period { line += " --period \(quoted(period))" }
    if let unit { line += " --unit \(quoted(unit))" }
    if overwrite { line += " --overwrite" }
    try await runLine(line, common, readingOnly: Session.isReading(line))
  }
}

/// A word of the command language, whatever is in it.
private func quoted(_ word: String) -> String {
  "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// `motcua check`: the same as `soat` in the shell.
struct CheckProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: "Soát sổ. Checks the books.")

  @OptionGroup var common: CommonOptions

  @Option(help: "Mã băm đã in trước đây. A hash printed earlier.")
  var head: String?

  @MainActor
  func run() async throws {
    try await runLine("check" + (head.map { " --head \"\($0)\"" } ?? ""), common, readingOnly: true)
  }
}

@MainActor
private func runLine(_ line: String, _ common: CommonOptions, readingOnly: Bool) async throws {
  let opening = try Opening(common)
  let session = try await opening.session(readingOnly: readingOnly)
  let code = await Batch(session: session).run(LineSource(commands: [line]))
  await opening.close()
  throw ExitCode(code)
}

/// `motcua backup FILE`: a copy of file books while they are in use.
struct BackupProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Sao lưu sổ khi đang dùng. Copies the books while they are in use.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Tệp sao lưu, chưa có. The copy, which must not exist.")
  var file: String

  @MainActor
  func run() async throws {
    let opening = try Opening(common)
    let session = try await opening.session(readingOnly: true)
    do {
      try await session.office.backup(to: file)
    } catch {
      StandardError.write(error.sentence(opening.formats) + "\n")
      throw ExitCode(1)
    }
    await opening.close()
    let isVietnamese = opening.formats.language == .vi
    _ = StandardOutput.write(isVietnamese ? "Đã sao lưu ra \(file).\n" : "Copied to \(file).\n")
  }
}

/// `motcua restore FILE`: puts a checked copy in the place of file books.
struct RestoreProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Phục hồi sổ từ bản sao đã soát; sổ cũ giữ lại với đuôi .before-restore. Restores books from a copy.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Bản sao lưu. The copy.")
  var file: String

  @MainActor
  func run() async throws {
    let opening = try Opening(common)
    let isVietnamese = opening.formats.language == .vi
    guard case .file(let path) = opening.place else {
      StandardError.write(BooksFailure.backupOnServer.sentence(opening.formats) + "\n")
      throw ExitCode(1)
    }
    guard common.yes || !FileManager.default.fileExists(atPath: path) else {
      StandardError.write(
        isVietnamese
          ? "\(path) đang có sổ: thêm --yes để thay (sổ cũ giữ ở \(path).before-restore).\n"
          : "There are books at \(path): add --yes to replace them (kept as \(path).before-restore).\n")
      throw ExitCode(1)
    }
    do {
      opening.prepareFolder()
      let report = try await SQLBooks.restore(file, to: path)
      guard report.isClean else {
        StandardError.write(report.summary(opening.formats).joined(separator: "\n") + "\n")
        throw ExitCode(1)
      }
    } catch let error as OfficeError {
      StandardError.write(error.sentence(opening.formats) + "\n")
      throw ExitCode(1)
    }
    _ = StandardOutput.write(isVietnamese ? "Đã phục hồi \(path) từ \(file).\n" : "Restored \(path) from \(file).\n")
  }
}
