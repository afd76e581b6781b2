// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Foundation
import OneStop
import Store
import Wording

/// `motcua` and its subcommands.
struct Program: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Một cửa: hồ sơ, hạn trả, đánh giá hài lòng, xin lỗi trễ hạn. One-stop desk: cases, deadlines, ratings.",
    subcommands: [
      ShellProgram.self, DemoProgram.self, ImportProgram.self, ExportProgram.self, BackupProgram.self,
      RestoreProgram.self, CheckProgram.self, OutboxProgram.self, ServeProgram.self,
    ],
    defaultSubcommand: ShellProgram.self)
}

/// What every subcommand understands.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.customLong("so"), .customLong("books")],
    help: "Sổ: đường dẫn hoặc postgres://… (hoặc MOTCUA_BOOKS). The books: a path or postgres://…")
  var books: String?

  @Option(name: [.customLong("kieu"), .customLong("format")], help: "table | json | csv | tsv | md")
  var format: OutputFormat = .table

  @Option(help: "vi | en")
  var lang: Language?

  @Option(help: "Tên đăng nhập của cán bộ. The officer's login name.")
  var officer: String?

  @Flag(help: "Đồng ý với mọi câu hỏi xác nhận. Answers every confirmation with yes.")
  var yes = false

  @Flag(
    help: "Tạo sổ thử: MOTCUA_NOW chỉ có tác dụng ở đây. Makes demonstration books, the only ones MOTCUA_NOW moves.")
  var demonstration = false

  @Flag(name: .customLong("no-color"), help: "Không tô màu. No colours.")
  var noColor = false
}

extension OutputFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// The shell, or a batch of commands.
struct ShellProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Dòng lệnh hoặc chạy các lệnh cho sẵn (mặc định). The shell or a batch (default).")

  @OptionGroup var common: CommonOptions
  @OptionGroup var batch: BatchOptions

  func validate() throws { try batch.check() }

  @MainActor
  func run() async throws {
    let opening = try Opening(common, editor: batch.isShell ? ReadlineEditor() : nil)
    throw ExitCode(try await batch.run(opening))
  }
}
