// SPDX-License-Identifier: GPL-3.0-or-later

/// A frame, in points.
struct Box: Hashable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// The four sides, drawn inside.
  func inks(thickness: Double) -> [Ink] {
    [
      .bar(x: x, y: y, width: width, height: thickness),
      .bar(x: x, y: y + height - thickness, width: width, height: thickness),
      .bar(x: x, y: y, width: thickness, height: height),
      .bar(x: x + width - thickness, y: y, width: thickness, height: height),
    ]
  }
}
