// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Wording

/// Files and folders below a folder, as a path is typed.
struct FileOffers: Sendable {
  let folder: String

  /// What the folder named so far contains; hidden files only once a dot was typed. `~` becomes the person's own folder.
  func offers(_ typed: String) -> [Offer] {
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    let path = typed == "~" ? home + "/" : typed.hasPrefix("~/") ? home + typed.dropFirst() : typed
    let named = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let beginning = String(path.dropFirst(named.count))
    let place = named.hasPrefix("/") ? named : "\(folder)/\(named)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let shown = names.filter { name in
      name.hasPrefix(".") == beginning.hasPrefix(".") && Folding.folded(name).hasPrefix(Folding.folded(beginning))
        && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    return Collation.sorted(shown).prefix(Completer.limit).map { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: place + name, isDirectory: &isFolder)
      let opens = isThere && isFolder.boolValue
      let label = opens ? name + "/" : name
      return Offer(name, spelling: nil, insertion: named + label, label: label, isFinished: !opens)
    }
  }
}
