// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Proving
import Wording

/// A DOCX in a folder of its own, for programs to look at.
struct DOCXFile {
  let folder: TemporaryFolder

  init(_ papers: [Paper]) throws {
    folder = try TemporaryFolder("docx")
    try Data(try DOCX.bytes(of: papers)).write(to: URL(fileURLWithPath: folder.file("paper.docx")))
  }

  /// What Python's own XML reader makes of it: each paragraph on a line with its style before it, a tab for `w:tab`,
  /// `⏎` for `w:br`, `#` for a picture and `§` where a section ends.
  func paragraphs() async throws -> [String] {
    let text = try await Tool("python3").text(["-c", Self.reader], in: folder.path)
    return text.split(separator: "\n").map(String.init)
  }

  /// The bytes of one of its parts, as text.
  func part(_ name: String) async throws -> String {
    // unzip takes brackets for a pattern.
    try await Tool("unzip").text(["-p", "paper.docx", name.replacing("[", with: "\\[")], in: folder.path)
  }

  /// LibreOffice's pages: the text of each, as `pdftotext` sees it line by line.
  func pages() async throws -> [String] {
    let profile = "-env:UserInstallation=file://" + folder.file("profile")
    try await Tool("soffice").run([profile, "--headless", "--convert-to", "pdf", "paper.docx"], in: folder.path)
    let text = try await Tool("pdftotext").text(["-layout", "paper.pdf", "-"], in: folder.path)
    return text.split(separator: "\u{C}").map(String.init)
  }

  private static let reader = """
    import sys, zipfile, xml.etree.ElementTree as tree
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    marks = {w + "tab": "\\t", w + "br": "⏎", w + "drawing": "#", w + "sectPr": "§"}
    with zipfile.ZipFile("paper.docx") as file:
      assert file.testzip() is None
      parts = {name: tree.fromstring(file.read(name)) for name in file.namelist() if not name.endswith(".png")}
    styles = {style.get(w + "styleId") for style in parts["word/styles.xml"].iter(w + "style")}
    out = open(1, "w", encoding="utf-8", newline="")
    for paragraph in parts["word/document.xml"].iter(w + "p"):
      style = paragraph.find(w + "pPr/" + w + "pStyle").get(w + "val")
      assert style in styles, style
      text = "".join(marks.get(item.tag, item.text or "" if item.tag == w + "t" else "") for item in paragraph.iter())
      out.write(style + ":" + text + "\\n")
    """
}
