// SPDX-License-Identifier: GPL-3.0-or-later

/// The four faces an official paper is set in.
enum PaperFace: CaseIterable {
  case regular
  case bold
  case italic
  case boldItalic

  static let family = "Liberation Serif"

  var isBold: Bool { self == .bold || self == .boldItalic }
  var isItalic: Bool { self == .italic || self == .boldItalic }

  var fileName: String {
    switch self {
    case .regular: "LiberationSerif-Regular.ttf"
    case .bold: "LiberationSerif-Bold.ttf"
    case .italic: "LiberationSerif-Italic.ttf"
    case .boldItalic: "LiberationSerif-BoldItalic.ttf"
    }
  }
}
