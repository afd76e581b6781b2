// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Store
import Testing

/// Books on a disk of their own, which then fills up. The disk is a small tmpfs in a mount namespace, which root may
/// make, and others in a user namespace.
struct FullDiskTests {
  @Test(arguments: [("vi", "Đĩa đã đầy"), ("en", "The disk is full")])
  func `a full disk stores nothing and says so`(language: String, words: String) async throws {
    let (ended, home) = try await run(language, fill: "cat /dev/zero >\"$disk/ballast\" 2>/dev/null", then: "-c khach")
    #expect(ended.errors.contains(words), "\(ended.errors)")
    try await expectNothingStored(ended, in: home)
  }

  /// A quarter of a megabyte is enough to begin, not to finish, nor to remove what was begun: nobody sees it, and the
  /// next one, which need not wait, takes it away.
  @Test func `an import that fills the disk shows nothing, and can be tried again at once`() async throws {
    let (ended, home) = try await run(
      "vi", fill: "cat /dev/zero >\"$disk/ballast\" 2>/dev/null; truncate -s -262144 \"$disk/ballast\"",
      then: "-c 'nap dg dg.csv'", afterwards: "head -100 dg.csv >few; motcua -c 'nap dg few thu'; echo \"trial $?\"")
    #expect(ended.errors.contains("Đĩa đã đầy"), "\(ended.errors)")
    try await expectNothingStored(ended, afterwards: ["trial 0"], in: home)
  }

  @Test func `a result is written whole or not at all`() async throws {
    var motcua = try Motcua(now: "2023-11-06 08:00")
    motcua.language = "vi"
    let ended = try await play(
      """
      motcua() { "$program" "$@" --demonstration --books "$HOME/so.sqlite" >"$HOME/said"; }
      cat /dev/zero >"$disk/ballast" 2>/dev/null
      motcua -c 'hl 2023' -c "xuat csv $disk/x.csv"; echo "export $?"
      ls -A "$disk"
      rm "$disk/ballast"
      motcua -c 'hl 2023' -c "xuat csv $disk/x.csv"; echo "export $?"
      ls -A "$disk"
      """, motcua)
    #expect(ended.lines == ["export 1", "ballast", "export 0", "x.csv"], "\(ended.errors)")
    #expect(ended.errors.contains("Đĩa đầy, không ghi được"), "\(ended.errors)")
  }

  /// A workbook is put together in temporary files, which may be on another disk.
  @Test func `a workbook is written whole or not at all, whichever disk is full`() async throws {
    var motcua = try Motcua(now: "2023-11-06 08:00")
    motcua.language = "vi"
    try ratings().write(to: URL(fileURLWithPath: motcua.home.file("dg.csv")))
    let ended = try await play(
      """
      motcua() { "$program" "$@" --demonstration --books "$HOME/so.sqlite" >"$HOME/said"; }
      motcua import ratings "$HOME/dg.csv"; echo "import $?"
      cat /dev/zero >"$disk/ballast" 2>/dev/null
      motcua export ratings "$disk/x.xlsx"; echo "export $?"
      TMPDIR=$disk motcua export ratings "$HOME/x.xlsx"; echo "export $?"
      ls -A "$disk"; ls "$HOME" | grep xlsx
      rm "$disk/ballast"
      motcua export ratings "$disk/x.xlsx"; echo "export $?"
      ls -A "$disk"
      """, motcua)
    #expect(ended.lines == ["import 0", "export 1", "export 1", "ballast", "export 0", "x.xlsx"], "\(ended.errors)")
    #expect(ended.errors.contains("Đĩa đầy, không ghi được"), "\(ended.errors)")
    // The books sort in the same folder, and may be the first to run out of room.
    let isTold = ["Thư mục tạm đầy, không ghi được", "Đĩa đã đầy"].contains { ended.errors.contains($0) }
    #expect(isTold, "\(ended.errors)")
  }

  @Test func `a run of papers that fills the disk leaves whole files only, and says how many`() async throws {
    let books = try await NoticeBooks(80)
    let motcua = try books.motcua()
    let ended = try await play(
      """
      "$program" --books "\(books.scratch.location)" --demonstration --officer hoa -c "tb xuat pdf $disk/p --rieng" \\
        >"$HOME/said"; echo "run $?"
      for file in "$disk"/p/* "$disk"/p/.[!.]*; do
        case $file in *.pdf) pdfinfo "$file" >"$HOME/info" 2>&1 || echo "broken $file" ;; *"[!.]*") ;; *) echo "$file" ;; esac
      done
      ls "$disk/p" | wc -l
      """, motcua)
    #expect(ended.lines.first == "run 1", "\(ended.errors)")
    #expect(ended.lines.count == 2, "\(ended.lines)")
    let count = try #require(ended.lines.last.flatMap { Int($0.filter(\.isNumber)) })
    #expect((5..<80).contains(count))
    #expect(ended.errors.contains("Đĩa đầy, không ghi được"), "\(ended.errors)")
    #expect(ended.errors.contains("Đã ghi \(count) trong 80 tệp."), "\(ended.errors)")
  }

  /// Standard output tells the steps' exit codes.
  private func expectNothingStored(
    _ ended: Child.Ended, afterwards: [String] = [], in home: TemporaryFolder
  ) async throws {
    let steps = ["books 0", "backup 0", "work 1"] + afterwards + ["check 0", "backup 0"]
    #expect(ended.lines == steps, "\(ended.errors)")
    let (before, after) = (try await contents(home.file("before")), try await contents(home.file("after")))
    #expect(!before.isEmpty)
    #expect(before == after)
  }

  private func run(
    _ language: String, fill: String, then work: String, afterwards: String = ""
  ) async throws -> (Child.Ended, TemporaryFolder) {
    var motcua = try Motcua(now: "2023-11-06 08:00")
    motcua.language = language
    try ratings().write(to: URL(fileURLWithPath: motcua.home.file("dg.csv")))
    let script = """
      motcua() { "$program" "$@" --demonstration --books "$disk/so.sqlite" --lang \(language) >"$HOME/said"; }
      motcua -c 'mo 3'; echo "books $?"
      motcua backup "$HOME/before"; echo "backup $?"
      \(fill)
      motcua \(work); echo "work $?"
      rm "$disk/ballast"
      \(afterwards)
      motcua check; echo "check $?"
      motcua backup "$HOME/after"; echo "backup $?"
      """
    return (try await play(script, motcua), motcua.home)
  }

  /// Runs a script that has a disk of three megabytes.
  private func play(_ script: String, _ motcua: Motcua) async throws -> Child.Ended {
    let disk = """
      set -u
      disk=$HOME/disk
      mkdir "$disk"
      mount -t tmpfs -o size=3m tmpfs "$disk" || exit 77

      """
    let arguments = (getuid() == 0 ? ["-m"] : ["-rm"]) + ["/bin/sh", "-c", disk + script]
    let variables = motcua.environment.merging(["program": try Executable.path(), "LC_ALL": "C.UTF-8"]) { $1 }
    let ended = try await Child("/usr/bin/unshare", arguments, variables: variables, in: motcua.folder).ended()
    guard !ended.lines.isEmpty else {
      throw CannotTest("no small disk can be mounted here (unshare -rm, mount -t tmpfs): \(ended.errors)")
    }
    return ended
  }

  private func contents(_ copy: String) async throws -> [String: [String]] {
    let database = try SQLiteDatabase(path: copy, mode: .readOnly)
    let tables = try await database.read { try Contents.tables($0) }
    await database.close()
    return tables
  }

  private func ratings() -> Data {
    var text = "id,time,unit,counter,procedure,case_code,level,reason,comment,channel\n"
    for number in 1...20_000 { text += "R\(number),02/10/2023 08:30,524-mc,1,1.001193,,5,,,paper\n" }
    return Data(text.utf8)
  }
}
