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
      ShellProgram.self, ImportProgram.self, BackupProgram.self, RestoreProgram.self, CheckProgram.self,
      OutboxProgram.self,
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

  @Option(name: .customShort("c"), help: "Một lệnh; ghi được nhiều lần. One command; may be repeated.")
  var commands: [String] = []

  @Option(name: .customShort("f"), help: "Tệp lệnh. A file of commands.")
  var file: String?

  @Flag(name: .customShort("1"), help: "Tất cả hoặc không gì. All commands in one transaction.")
  var oneTransaction = false

  @Flag(name: .customLong("keep-going"), help: "Lỗi thì vẫn làm tiếp. Goes on after an error.")
  var keepGoing = false

  func validate() throws {
    guard commands.isEmpty || file == nil else { throw ValidationError("-c và -f không dùng chung. -c excludes -f.") }
  }

  /// Whether a person types the commands.
  private var isShell: Bool { commands.isEmpty && file == nil && Terminal.isInteractive }

  @MainActor
  func run() async throws {
    let opening = try Opening(common, editor: isShell ? ReadlineEditor() : nil)
    let reads = file == nil && !commands.isEmpty && !oneTransaction && commands.allSatisfy(Session.isReading)
    let session = try await opening.session(readingOnly: reads)
    let code = await serve(session, opening)
    await opening.close()
    throw ExitCode(code)
  }

  @MainActor
  private func serve(_ session: Session, _ opening: Opening) async -> Int32 {
    if let editor = opening.editor {
      let shell = Shell(session: session, editor: editor, isFirstStart: opening.isFirstStart)
      return await shell.run() ? 0 : 1
    }
    let batch = Batch(session: session, keepsGoing: keepGoing, isOneTransaction: oneTransaction)
    if !commands.isEmpty { return await batch.run(LineSource(commands: commands)) }
    if let file { return await runFile(file, batch) }
    return await batch.run(LineSource(name: "<stdin>", descriptor: 0))
  }

  @MainActor
  private func runFile(_ file: String, _ batch: Batch) async -> Int32 {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      StandardError.write(
        batch.session.formats.language == .vi
          ? "Không đọc được tệp lệnh \(file).\n" : "The file of commands \(file) cannot be read.\n")
      return 1
    }
    defer { close(descriptor) }
    return await batch.run(LineSource(name: file, descriptor: descriptor))
  }
}
